package org.cooplab.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.cooplab.core.fixture.CoreValues;
import org.cooplab.core.fixture.MarketArbitraries;
import org.cooplab.core.fixture.Samples;
import org.cooplab.core.fixture.Samples.Sample;
import org.cooplab.core.fixture.SupportArbitraries;
import org.cooplab.core.json.Documents;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sound documents, broken at one or two of their leaves. */
class AllFaultsProperties {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Samples SAMPLES =
            new Samples(new CoreValues(), new MarketArbitraries(), new SupportArbitraries());

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    @Label("one broken leaf is one fault, there: what it is part of is never blamed for what could not be read")
    void one_break_is_one_fault(@ForAll("samples") Sample sample, @ForAll @IntRange(max = 999) int choice) {
        JsonNode document = MAPPER.readTree(Documents.write(sample.value()));
        List<String> leaves = leaves(document);
        Assume.that(!leaves.isEmpty());
        String leaf = leaves.get(choice % leaves.size());
        breakAt(document, leaf);
        assertEquals(Set.of(leaf + " json.type"), faults(sample, document), document::toString);
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    @Label("two broken leaves are the two faults, wherever they are")
    void two_breaks_are_two_faults(
            @ForAll("samples") Sample sample,
            @ForAll @IntRange(max = 999) int choice,
            @ForAll @IntRange(max = 999) int other) {
        JsonNode document = MAPPER.readTree(Documents.write(sample.value()));
        List<String> leaves = leaves(document);
        Assume.that(leaves.size() > 1);
        String first = leaves.remove(choice % leaves.size());
        String second = leaves.get(other % leaves.size());
        breakAt(document, first);
        breakAt(document, second);
        assertEquals(Set.of(first + " json.type", second + " json.type"), faults(sample, document), document::toString);
    }

    @Provide
    Arbitrary<Sample> samples() {
        return SAMPLES.all().filter(sample -> sample.type() instanceof Class<?>);
    }

    private static Set<String> faults(Sample sample, JsonNode document) {
        try {
            Documents.read((Class<?>) sample.type(), document.toString());
            return Set.of();
        } catch (InvalidDocument invalid) {
            Set<String> found = new TreeSet<>();
            for (Fault fault : invalid.faults()) {
                found.add(fault.pointer() + " " + fault.code());
            }
            return found;
        }
    }

    private static List<String> leaves(JsonNode document) {
        List<String> leaves = new ArrayList<>();
        collect(document, "", leaves);
        return leaves;
    }

    private static void collect(JsonNode node, String pointer, List<String> leaves) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(
                            member -> collect(member.getValue(), pointer + JsonPointers.step(member.getKey()), leaves));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), pointer + "/" + i, leaves);
            }
        } else if (!pointer.isEmpty()) {
            leaves.add(pointer);
        }
    }

    /** Puts a list of a list there, which is what no leaf is. */
    private static void breakAt(JsonNode document, String leaf) {
        ArrayNode broken = MAPPER.createArrayNode().add(MAPPER.createArrayNode());
        int end = leaf.lastIndexOf('/');
        JsonNode holder = document.at(leaf.substring(0, end));
        String step = JsonPointers.steps(leaf.substring(end)).get(0);
        if (holder instanceof ObjectNode object) {
            object.set(step, broken);
        } else {
            ((ArrayNode) holder).set(Integer.parseInt(step), broken);
        }
    }
}
