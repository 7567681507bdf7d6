package org.cooplab.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

/** Sound documents, broken at one or two of their leaves or cut off. */
class AllFaultsProperties {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Samples SAMPLES =
            new Samples(new CoreValues(), new MarketArbitraries(), new SupportArbitraries());

    /** The members that say which variant an object is; where they are broken, nobody knows what its others should be. */
    private static final Set<String> TAGS = Set.of("means", "party");

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    @Label("one broken leaf is one fault, there: what it is part of is never blamed for what could not be read")
    void one_break_is_one_fault(@ForAll("samples") Sample sample, @ForAll @IntRange(max = 999) int choice) {
        JsonNode document = MAPPER.readTree(Documents.write(sample.value()));
        List<String> leaves = leaves(document);
        Assume.that(!leaves.isEmpty());
        String leaf = leaves.get(choice % leaves.size());
        breakAt(document, leaf);
        assertEquals(Set.of(leaf + " json.type"), faults(sample, document.toString()), document::toString);
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    @Label("two broken leaves are the two faults, wherever they are")
    void two_breaks_are_two_faults(
            @ForAll("samples") Sample sample,
            @ForAll @IntRange(max = 999) int choice,
            @ForAll @IntRange(max = 999) int other) {
        JsonNode document = MAPPER.readTree(Documents.write(sample.value()));
        List<String> leaves = leaves(document);
        leaves.removeIf(leaf -> TAGS.contains(leaf.substring(leaf.lastIndexOf('/') + 1)));
        Assume.that(leaves.size() > 1);
        String first = leaves.remove(choice % leaves.size());
        String second = leaves.get(other % leaves.size());
        breakAt(document, first);
        breakAt(document, second);
        assertEquals(
                Set.of(first + " json.type", second + " json.type"),
                faults(sample, document.toString()),
                document::toString);
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    @Label("a document that is cut off has the fault of its end, and those of what was whole before")
    void a_cut_is_one_fault(
            @ForAll("samples") Sample sample,
            @ForAll @IntRange(max = 999) int choice,
            @ForAll @IntRange(max = 999_999) int place) {
        JsonNode document = MAPPER.readTree(Documents.write(sample.value()));
        List<String> leaves = leaves(document);
        Assume.that(!leaves.isEmpty() && document.isObject());
        assertEquals(Set.of("end"), cutAt(sample, document.toString(), place));
        String leaf = leaves.get(choice % leaves.size());
        breakAt(document, leaf);
        Set<String> found = cutAt(sample, document.toString(), place);
        found.remove(leaf + " json.type");
        assertEquals(Set.of("end"), found, document::toString);
    }

    /** Returns the faults, where that of the end is only told as such: of words and numbers in their midst it is one of syntax. */
    private static Set<String> cutAt(Sample sample, String document, int place) {
        return faults(sample, document.substring(0, place % document.length())).stream()
                .map(fault -> fault.endsWith(" json.end") || fault.endsWith(" json.syntax") ? "end" : fault)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Provide
    Arbitrary<Sample> samples() {
        return SAMPLES.all().filter(sample -> sample.type() instanceof Class<?>);
    }

    private static Set<String> faults(Sample sample, String document) {
        try {
            Documents.read((Class<?>) sample.type(), document);
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
