package org.cooplab.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.cooplab.core.application.Application;
import org.cooplab.core.catalogue.Catalogue;
import org.cooplab.core.catalogue.Offer;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.fixture.CoreValues;
import org.cooplab.core.fixture.MarketArbitraries;
import org.cooplab.core.fixture.SupportArbitraries;
import org.cooplab.core.json.Documents;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.time.DateRange;

@Domain(MarketArbitraries.class)
@Domain(SupportArbitraries.class)
@Domain(CoreValues.class)
@Domain(DomainContext.Global.class)
class ExchangeProperties {

    private static Cooperative inTable(Cooperative cooperative) {
        return cooperative.toBuilder()
                .history(null)
                .governance(null)
                .ext(Map.of())
                .build();
    }

    private static Application inTable(Application a) {
        return new Application(
                a.id(),
                a.call(),
                inTable(a.cooperative()),
                a.submittedAt(),
                a.requested(),
                a.marks(),
                a.answers(),
                a.project());
    }

    /** A period without either bound and no period are the same cells. */
    private static Offer inTable(Offer offer) {
        boolean open = DateRange.always().equals(offer.period());
        return new Offer(offer.id(), offer.product(), offer.seller(), open ? null : offer.period(), offer.available());
    }

    /** What no two rows of cooperatives share. */
    static final class CooperativeName implements Function<Cooperative, Object> {
        @Override
        public Object apply(Cooperative cooperative) {
            return cooperative.id();
        }
    }

    /** What no two rows of applications share. */
    static final class ApplicationName implements Function<Application, Object> {
        @Override
        public Object apply(Application application) {
            return application.id();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("cooperatives come back from their table, but for what the table does not hold")
    void cooperatives_round_trip(
            @ForAll @Size(max = 3) @UniqueElements(by = CooperativeName.class) List<Cooperative> cooperatives) {
        assertEquals(
                cooperatives.stream().map(ExchangeProperties::inTable).toList(),
                CooperativesCsv.read(CooperativesCsv.write(cooperatives)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("applications come back from their table")
    void applications_round_trip(
            @ForAll @Size(max = 3) @UniqueElements(by = ApplicationName.class) List<Application> applications) {
        assertEquals(
                applications.stream().map(ExchangeProperties::inTable).toList(),
                ApplicationsCsv.read(ApplicationsCsv.write(applications)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("a catalogue comes back from its table")
    void catalogues_round_trip(@ForAll Catalogue catalogue) {
        assertEquals(
                Catalogue.of(
                        catalogue.products(),
                        catalogue.offers().stream()
                                .map(ExchangeProperties::inTable)
                                .toList()),
                CatalogueCsv.read(CatalogueCsv.write(catalogue)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("linked data does not depend on the order of what is exported")
    void linked_data_has_no_order(
            @ForAll @Size(max = 4) @UniqueElements(by = CooperativeName.class) List<Cooperative> cooperatives,
            @ForAll Catalogue catalogue) {
        List<Cooperative> backwards = new ArrayList<>(cooperatives);
        Collections.reverse(backwards);
        FoodConsortium exporter = FoodConsortium.at(URI.create("https://market.example/"));
        assertEquals(
                Documents.write(exporter.document(cooperatives, List.of(), catalogue, List.of())),
                Documents.write(exporter.document(backwards, List.of(), catalogue, List.of())));
    }

    @Property
    @Label("whatever stands in a table, the answer is a record or a list of faults")
    void any_text_is_read_or_refused(@ForAll @Size(max = 200) List<@IntRange(max = 19) Integer> dice) {
        String[] words = {
            ",",
            ";",
            "\"",
            "\r\n",
            "\n",
            "cooperative",
            "name_fr",
            "sector",
            "province",
            "members",
            "ice",
            "latitude",
            "longitude",
            "=1",
            "'",
            "-9999999999",
            "MA-TIZ",
            "ARGAN",
            "\uFEFF",
            "1e99"
        };
        StringBuilder table = new StringBuilder("cooperative,name_fr,sector,province,members,ice,latitude,longitude\n");
        dice.forEach(die -> table.append(words[die]));
        try {
            CooperativesCsv.read(table.toString());
        } catch (InvalidDocument refused) {
            assertEquals(false, refused.faults().isEmpty());
        }
    }
}
