package org.cooplab.examples.quickstart.world;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.application.Application;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.order.Order;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.partner.Site;
import org.cooplab.distribution.Vehicle;
import org.cooplab.examples.quickstart.data.PlaceFact;
import org.cooplab.examples.quickstart.data.PriceFact;
import org.cooplab.examples.quickstart.data.ProductFact;

/**
 * All that the pilot starts from. The same seed makes the same world, on every machine.
 *
 * @param day the market day
 * @param cooperatives 120 of them, some with facts missing as in life
 * @param relays twelve, one in each region
 * @param keepers the partners that keep the relays, in the same order
 * @param vehicles six for the whole country
 * @param market what is offered and at what price
 * @param orders the orders of the day
 * @param applications to the call of 8 March
 * @param support what there is to train and help them
 */
public record World(
        LocalDate day,
        List<Cooperative> cooperatives,
        List<Site> relays,
        List<Partner> keepers,
        List<Vehicle> vehicles,
        Market market,
        List<Order> orders,
        List<Application> applications,
        SupportOffer support) {

    /** The zone of all local hours. */
    public static final ZoneId ZONE = Relays.ZONE;

    /** Makes the world of {@code seed} with that many orders. */
    public static World of(long seed, LocalDate day, int orders) {
        Atlas atlas = new Atlas(PlaceFact.all());
        Chance chance = new Chance(seed);
        List<Cooperatives.Maker> makers = new Cooperatives(atlas, ProductFact.all(), day, chance).all();
        Market market = Market.of(makers, quoted());
        List<Relays.Kept> relays = Relays.all(atlas, Gazetteer.morocco());
        List<Cooperative> cooperatives =
                makers.stream().map(Cooperatives.Maker::cooperative).toList();
        List<Site> sites = relays.stream().map(Relays.Kept::site).toList();
        return new World(
                day,
                cooperatives,
                sites,
                relays.stream().map(Relays.Kept::keeper).toList(),
                Fleet.all(),
                market,
                new MarketDay(day, atlas, market, relays, chance).orders(orders),
                Applications.all(cooperatives, day, chance),
                SupportOffer.of(seed, day, atlas, cooperatives, sites));
    }

    /** One price for each product: the last that the press quoted, else the example. */
    private static Map<String, PriceFact> quoted() {
        Map<String, PriceFact> prices = new HashMap<>();
        PriceFact.examples().forEach(price -> prices.put(price.product(), price));
        PriceFact.all().stream()
                .filter(price -> price.product() != null)
                .forEach(price -> prices.put(price.product(), price));
        return prices;
    }
}
