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
import org.cooplab.core.fixture.CoreValues;
import org.cooplab.core.fixture.JsonLines;
import org.cooplab.core.fixture.Samples;
import org.cooplab.core.fixture.Samples.Sample;
import org.cooplab.core.json.Documents;

class JsonRoundTripProperties {

    private static final Samples SAMPLES = new Samples(new CoreValues());

    @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
    @Label("what either Jackson line writes, both read back")
    void values_survive_both_lines(@ForAll("samples") Sample sample) {
        JsonLines.assertRoundTrip(sample.value(), sample.type());
    }

    @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
    @Label("what the strict writer writes, the strict reader and both Jackson lines read back")
    void values_survive_the_strict_reader(@ForAll("samples") Sample sample) {
        String written = Documents.write(sample.value());
        if (sample.type() instanceof Class<?> type) {
            assertEquals(sample.value(), Documents.read(type, written), written);
        }
        assertEquals(sample.value(), JsonLines.read2(written, sample.type()), written);
        assertEquals(sample.value(), JsonLines.read3(written, sample.type()), written);
    }

    @Example
    @Label("every record of the value rooms takes part")
    void no_record_is_forgotten() {
        assertEquals(
                Set.of(),
                SAMPLES.forgotten(
                        "org.cooplab.core.money",
                        "org.cooplab.core.measure",
                        "org.cooplab.core.geo",
                        "org.cooplab.core.time",
                        "org.cooplab.core.id",
                        "org.cooplab.core.registry"));
    }

    @Provide
    Arbitrary<Sample> samples() {
        return SAMPLES.all();
    }
}
