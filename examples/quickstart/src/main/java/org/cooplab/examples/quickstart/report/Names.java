package org.cooplab.examples.quickstart.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.Region;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.examples.quickstart.world.World;
import org.cooplab.pricing.book.PriceBook;
import org.jspecify.annotations.Nullable;

/** What the parties, places and charges of the pilot are called. */
final class Names {

    private final Map<Object, LocalizedText> names = new HashMap<>();
    private final Map<CooperativeId, LocalizedText> regions = new HashMap<>();

    Names(World world, PriceBook book) {
        Gazetteer gazetteer = Gazetteer.morocco();
        for (Cooperative one : world.cooperatives()) {
            names.put(Party.of(one.id()), one.name());
            one.region(gazetteer)
                    .flatMap(gazetteer::region)
                    .map(Region::name)
                    .ifPresent(name -> regions.put(one.id(), name));
        }
        world.keepers().forEach(one -> names.put(Party.of(one.id()), one.name()));
        world.relays().forEach(one -> names.put(one.id(), one.name()));
        names.put(
                Party.parse("partner:hubs"),
                LocalizedText.of("شريك المراكز", "Partenaire des plateformes", "Partner of the hubs"));
        names.put(Party.PLATFORM, LocalizedText.of("المنصة", "La plateforme", "The platform"));
        names.put(Party.TREASURY, LocalizedText.of("الخزينة", "Le Trésor", "The treasury"));
        book.fees().forEach(fee -> put(fee.id(), fee.name()));
        book.deliveries().forEach(delivery -> put(delivery.id(), delivery.name()));
        book.promotions().forEach(promotion -> put(promotion.id().value(), promotion.name()));
        book.taxRates().forEach(rate -> put(rate.id(), rate.name()));
    }

    private void put(String id, @Nullable LocalizedText name) {
        if (name != null) {
            names.put(id, name);
        }
    }

    LocalizedText of(Party party) {
        return names.getOrDefault(party, LocalizedText.of(party.toString()));
    }

    /** Returns the name of a fee, a delivery, a promotion or a tax of the price book. */
    LocalizedText of(String id) {
        return names.getOrDefault(id, LocalizedText.of(id));
    }

    String site(SiteId site) {
        return names.getOrDefault(site, LocalizedText.of(site.value())).in(Locale.FRENCH);
    }

    LocalizedText region(CooperativeId cooperative) {
        return regions.getOrDefault(cooperative, LocalizedText.of("–"));
    }
}
