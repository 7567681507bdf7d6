package org.cooplab.examples.platform.sample;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cooplab.core.application.Application;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.examples.quickstart.data.PlaceFact;
import org.cooplab.examples.quickstart.world.World;
import org.cooplab.pricing.book.PriceBook;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page starts from. */
@RestController
@Tag(name = "sample")
final class SampleController {

    private final Sample sample;

    SampleController(Sample sample) {
        this.sample = sample;
    }

    /**
     * The example.
     *
     * @param order an order of several cooperatives
     * @param goods what can be ordered
     * @param names what parties and the entries of the price book are called
     * @param places towns, to see where one is on the map
     */
    record Example(Order order, List<OfferedGoods> goods, Map<String, LocalizedText> names, List<Place> places) {}

    /** A town with its region. */
    record Place(LocalizedText name, double longitude, double latitude, String region, boolean large) {}

    @GetMapping("/sample")
    @Operation(summary = "An example order, the goods that can be ordered, and the names to show.")
    Example example() {
        World world = sample.world();
        return new Example(order(world), goods(world), sample.names().byId(), places());
    }

    @GetMapping("/sample/book")
    @Operation(summary = "The price book of the platform.")
    PriceBook book() {
        return sample.pricer().book();
    }

    @GetMapping("/sample/applications")
    @Operation(summary = "Applications to the call of the platform.")
    List<Application> applications() {
        return sample.world().applications();
    }

    /** An order of many lines, of many cooperatives, with something on which there is a promotion. */
    private static Order order(World world) {
        return world.orders().stream()
                .max(Comparator.comparing(SampleController::holdsHoney)
                        .thenComparing(order -> order.sellers().size())
                        .thenComparing(order -> order.lines().size()))
                .orElseThrow();
    }

    private static boolean holdsHoney(Order order) {
        return order.lines().stream()
                .anyMatch(line -> line.goods().category().value().equals("honey"));
    }

    private static List<OfferedGoods> goods(World world) {
        List<OfferedGoods> goods = new ArrayList<>();
        world.market().stalls().values().forEach(goods::addAll);
        return goods;
    }

    private static List<Place> places() {
        return PlaceFact.all().stream()
                .map(fact -> new Place(
                        fact.arabicName()
                                .map(arabic -> LocalizedText.of(arabic, fact.name(), fact.name()))
                                .orElse(LocalizedText.of("fr", fact.name())),
                        fact.longitude(),
                        fact.latitude(),
                        fact.region(),
                        fact.rank().equals("PPLA") || fact.rank().equals("PPLC")))
                .toList();
    }
}
