package org.cooplab.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of all modules, each broken by hand in one place: every fault is found, where it is. The table says how it reads. */
class HandBrokenTest {

    private static final Path DOCUMENTS =
            Path.of("").toAbsolutePath().getParent().resolve("consumers/src/documents");

    private static final List<Messages> VOICES = Stream.of("ar", "fr", "en")
            .map(language -> Messages.of(Locale.forLanguageTag(language), DocumentType.anchors()))
            .toList();

    @TempDir
    private Path folder;

    /** One line of the table. */
    record Case(String document, int line, String old, String text, List<String> faults) {

        static Case of(String row) {
            String[] cells = row.split(" \\| ", -1);
            return new Case(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], List.of(cells[4].split("; ")));
        }

        /** Returns the broken document. */
        String broken() throws IOException {
            String[] lines =
                    Files.readString(DOCUMENTS.resolve(document + ".json")).split("\n", -1);
            assertTrue(lines[line - 1].contains(old), () -> old + " is not in " + lines[line - 1]);
            int at = lines[line - 1].lastIndexOf(old);
            lines[line - 1] = lines[line - 1].substring(0, at)
                    + text.replace("^", "")
                    + lines[line - 1].substring(at + old.length());
            return String.join("\n", lines);
        }

        /** Returns the faults, each with line and column. */
        List<String> told() throws IOException {
            String was =
                    Files.readAllLines(DOCUMENTS.resolve(document + ".json")).get(line - 1);
            String mark = line + ":" + (was.lastIndexOf(old) + text.indexOf('^') + 1);
            return faults.stream()
                    .map(fault -> fault.matches("[0-9].*") ? fault : mark + " " + fault)
                    .toList();
        }

        @Override
        public String toString() {
            return document + " " + line + ": " + old + " -> " + text;
        }
    }

    static List<Case> cases() throws IOException {
        try (InputStream table = HandBrokenTest.class.getResourceAsStream("hand-broken.txt")) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n"))
                    .filter(row -> !row.startsWith("#"))
                    .map(Case::of)
                    .toList();
        }
    }

    private List<Fault> faults(Case one) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), one.broken());
        DocumentType<?> type = DocumentType.ALL.stream()
                .filter(kind -> kind.name().equals(one.document()))
                .findFirst()
                .orElseThrow();
        return assertThrows(BadInput.class, () -> type.check().accept(Input.of(file.toString()))).faults().stream()
                .map(BadInput.FileFault::fault)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_fault_is_found_where_it_is_and_said_in_three_languages(Case one) throws IOException {
        List<Fault> faults = faults(one);
        assertEquals(
                one.told(),
                faults.stream()
                        .map(fault -> fault.line() + ":" + fault.column() + " " + fault.pointer() + " " + fault.code())
                        .toList());
        for (Messages messages : VOICES) {
            faults.forEach(fault -> assertFalse(messages.text(fault).contains(fault.code()), fault::toString));
        }
    }

    @Test
    void there_are_enough_of_them_and_all_kinds_of_documents() throws IOException {
        assertTrue(cases().size() >= 120);
        assertEquals(8, cases().stream().map(Case::document).distinct().count());
    }
}
