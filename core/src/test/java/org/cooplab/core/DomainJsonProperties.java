package org.cooplab.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cooplab.core.fixture.JsonLines;
import org.cooplab.core.fixture.MarketArbitraries;
import org.cooplab.core.fixture.Samples;
import org.cooplab.core.fixture.Samples.Sample;
import org.cooplab.core.fixture.SupportArbitraries;
import org.cooplab.core.json.Documents;

class DomainJsonProperties {

    private static final Samples SAMPLES = new Samples(new MarketArbitraries(), new SupportArbitraries());

    @Property(tries = 800, edgeCases = EdgeCasesMode.NONE)
    @Label("what either Jackson line writes, both read back")
    void records_survive_both_lines(@ForAll("samples") Sample sample) {
        JsonLines.assertRoundTrip(sample.value(), sample.type());
    }

    @Property(tries = 800, edgeCases = EdgeCasesMode.NONE)
    @Label("the strict reader reads back what the writer wrote and what a Jackson line wrote")
    void records_survive_the_strict_door(@ForAll("samples") Sample sample) {
        Class<?> type = (Class<?>) sample.type();
        String written = Documents.write(sample.value());
        assertEquals(sample.value(), Documents.read(type, written), written);
        assertEquals(sample.value(), Documents.read(type, JsonLines.write3(sample.value())));
        assertEquals(written, Documents.write(Documents.read(type, written)));
    }

    @Example
    @Label("every record of the domain rooms takes part")
    void no_record_is_forgotten() {
        assertEquals(
                Set.of(),
                SAMPLES.forgotten(
                        "org.cooplab.core.application",
                        "org.cooplab.core.catalogue",
                        "org.cooplab.core.cooperative",
                        "org.cooplab.core.order",
                        "org.cooplab.core.partner",
                        "org.cooplab.core.programme",
                        "org.cooplab.core.support"));
    }

    @Provide
    Arbitrary<Sample> samples() {
        return SAMPLES.all();
    }
}
