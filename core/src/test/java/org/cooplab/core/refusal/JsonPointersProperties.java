package org.cooplab.core.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonPointersProperties {

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.strings()
                .withChars("~/01ab\u0639 ")
                .ofMaxLength(8)
                .list()
                .ofMaxSize(5);
    }

    @Property
    @Label("the steps of names that were written one after another are these names")
    void there_and_back(@ForAll("names") List<String> names) {
        assertEquals(names, JsonPointers.steps(written(names)));
    }

    @Property
    @Label("names are written as letter by letter")
    void writes_anything(@ForAll("names") List<String> names) {
        String slow = names.stream().map(JsonPointersProperties::letters).collect(Collectors.joining());
        assertEquals(slow, written(names));
    }

    @Property
    @Label("any pointer is read as letter by letter")
    void reads_anything(@ForAll("names") List<String> steps) {
        String text = steps.stream().map(step -> "/" + step).collect(Collectors.joining());
        assertEquals(read(text), JsonPointers.steps(text));
    }

    private static String written(List<String> names) {
        return names.stream().map(JsonPointers::step).collect(Collectors.joining());
    }

    private static String letters(String name) {
        StringBuilder text = new StringBuilder("/");
        for (char letter : name.toCharArray()) {
            text.append(letter == '~' ? "~0" : letter == '/' ? "~1" : Character.toString(letter));
        }
        return text.toString();
    }

    private static List<String> read(String pointer) {
        List<StringBuilder> names = new ArrayList<>();
        for (int i = 0; i < pointer.length(); i++) {
            if (pointer.charAt(i) == '/') {
                names.add(new StringBuilder());
                continue;
            }
            StringBuilder name = names.get(names.size() - 1);
            if (pointer.startsWith("~0", i) || pointer.startsWith("~1", i)) {
                i++;
                name.append(pointer.charAt(i) == '0' ? '~' : '/');
            } else {
                name.append(pointer.charAt(i));
            }
        }
        return names.stream().map(StringBuilder::toString).toList();
    }
}
