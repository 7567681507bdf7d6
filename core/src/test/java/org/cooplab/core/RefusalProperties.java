package org.cooplab.core;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cooplab.core.fixture.BrokenValues;
import org.cooplab.core.fixture.CoreValues;
import org.cooplab.core.fixture.MarketArbitraries;
import org.cooplab.core.fixture.Samples;
import org.cooplab.core.fixture.Samples.Sample;
import org.cooplab.core.fixture.SupportArbitraries;
import org.cooplab.core.json.Documents;
import org.cooplab.core.text.Messages;

class RefusalProperties {

    private static final Samples SAMPLES =
            new Samples(new CoreValues(), new MarketArbitraries(), new SupportArbitraries());

    private static final List<Messages> VOICES = BrokenValues.voices();

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    @Label("whatever value of a document is broken, people are told by a code that has a sentence in each language")
    void every_refusal_is_said(@ForAll("samples") Sample sample) {
        if (sample.type() instanceof Class<?> type) {
            BrokenValues.assertSaid(type, Documents.write(sample.value()), read -> {}, VOICES);
        }
    }

    @Provide
    Arbitrary<Sample> samples() {
        return SAMPLES.all();
    }
}
