package org.cooplab.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.cooplab.core.fixture.CoreValues;
import org.cooplab.core.fixture.MarketArbitraries;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.measure.Quantity;

@Domain(MarketArbitraries.class)
@Domain(CoreValues.class)
@Domain(DomainContext.Global.class)
class CatalogueProperties {

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("a catalogue is the same whatever the order of its lists")
    void lists_have_no_order(@ForAll Catalogue catalogue, @ForAll @IntRange(max = 50) int turn) {
        assertEquals(
                catalogue,
                Catalogue.of(
                        MarketArbitraries.shuffled(catalogue.products(), turn),
                        MarketArbitraries.shuffled(catalogue.offers(), turn)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("finding by id agrees with looking through the list")
    void finding_agrees_with_looking(@ForAll Catalogue catalogue, @ForAll OfferId offer, @ForAll ProductId product) {
        assertEquals(
                catalogue.offers().stream().filter(o -> o.id().equals(offer)).findFirst(), catalogue.offer(offer));
        assertEquals(
                catalogue.products().stream()
                        .filter(p -> p.id().equals(product))
                        .findFirst(),
                catalogue.product(product));
        for (Offer each : catalogue.offers()) {
            assertEquals(Optional.of(each), catalogue.offer(each.id()));
            assertEquals(each.seller(), catalogue.snapshot(each.id()).seller());
            assertEquals(each.product(), catalogue.snapshot(each.id()).product());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("what so many packs hold is so many times what one holds")
    void contents_are_proportional(@ForAll Packaging packaging, @ForAll @IntRange(min = 1, max = 500) int number) {
        Quantity packs = Quantity.of(number, packaging.pack());
        assertEquals(Optional.of(BigDecimal.valueOf(number)), packaging.packs(packs));
        assertEquals(Optional.of(packaging.contents().times(number)), packaging.contentsOf(packs));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("a quantity counts packs, or measures what is in them, or says nothing of these goods")
    void contents_are_known_exactly_when_the_unit_fits(@ForAll Packaging packaging, @ForAll Quantity quantity) {
        assertEquals(
                packaging.packs(quantity).isPresent() || packaging.measuresContents(quantity),
                packaging.contentsOf(quantity).isPresent());
    }
}
