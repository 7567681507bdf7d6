package org.cooplab.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.cooplab.core.json.Documents;
import org.cooplab.core.refusal.InvalidValue;

class LocalizedTextProperties {

    @Property
    @Label("a text has the faults that each of its languages would have alone, all at once")
    void faults_add_up(@ForAll("texts") @Size(min = 1, max = 6) Map<String, String> texts) {
        Map<String, Integer> alone = new HashMap<>();
        texts.forEach((language, text) -> alone.putAll(faults(Map.of(language, text))));
        assertEquals(alone, faults(texts));
    }

    @Property
    @Label("a document has the faults of the constructor, at the places of the languages")
    void documents_have_the_same_faults(@ForAll("texts") @Size(min = 1, max = 6) Map<String, String> texts) {
        Map<String, Integer> read = new HashMap<>();
        try {
            Documents.read(LocalizedText.class, Documents.write(texts));
        } catch (InvalidDocument invalid) {
            invalid.faults().forEach(each -> read.merge(each.pointer() + " " + each.code(), 1, Integer::sum));
        }
        assertEquals(faults(texts), read);
    }

    /** Returns how often each fault is told, by its place and code. */
    private static Map<String, Integer> faults(Map<String, String> texts) {
        Map<String, Integer> found = new HashMap<>();
        try {
            LocalizedText.of(texts);
        } catch (InvalidValue refusal) {
            refusal.all().forEach(each -> found.merge(each.pointer() + " " + each.code(), 1, Integer::sum));
        }
        return found;
    }

    @Provide
    Arbitrary<Map<String, String>> texts() {
        Arbitrary<String> languages =
                Arbitraries.of("ar", "fr", "en", "zgh", "fr-MA", "FR", "", "français", "a/b", "f~r");
        return Arbitraries.maps(languages, Arbitraries.of("x", "é", " ", ""));
    }
}
