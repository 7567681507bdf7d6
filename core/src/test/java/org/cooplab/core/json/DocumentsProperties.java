package org.cooplab.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.cooplab.core.json.sample.Shop;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import tools.jackson.databind.json.JsonMapper;

class DocumentsProperties {

    private static final JsonMapper JACKSON = JsonMapper.builder().build();

    private static final String[] PIECES = {
        "null",
        "-1",
        "1.9",
        "1e999",
        "1e-5",
        "\"x\"",
        "\"\"",
        "{}",
        "[]",
        ",",
        ":",
        "}",
        "]",
        "{",
        "[",
        "\"",
        "\\",
        "true",
        "\"AB-12\"",
        "\"MAD\"",
        "9223372036854775808",
        "\u0000",
        "\uFEFF",
        "\\ud800",
        "/*",
        "NaN",
        "\"rule\":",
        "é",
        "\r"
    };

    /** Documents that were sound before somebody's cat walked over them. */
    private static byte[] mutate(Random random) {
        byte[] bytes = BrokenDocumentsTest.SOUND.getBytes(StandardCharsets.UTF_8);
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + (random.nextInt(8) == 0 ? random.nextInt(200) : random.nextInt(6)));
            byte[] piece = random.nextInt(4) == 0
                    ? new byte[] {(byte) random.nextInt(256)}
                    : PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream mutated = new ByteArrayOutputStream();
            mutated.write(bytes, 0, from);
            mutated.writeBytes(piece);
            mutated.write(bytes, to, bytes.length - to);
            bytes = mutated.toByteArray();
        }
        return bytes;
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    @Label("a mutated document is read or refused with faults that have a place, and nothing else happens")
    void mutated_documents_give_faults_only(@ForAll long seed) {
        byte[] document = mutate(new Random(seed));
        try {
            Shop shop = Documents.read(Shop.class, document);
            assertEquals(shop, Documents.read(Shop.class, Documents.writeBytes(shop)));
        } catch (InvalidDocument invalid) {
            int lines = new String(document, StandardCharsets.UTF_8).split("\r\n|\n|\r", -1).length;
            for (Fault fault : invalid.faults()) {
                assertTrue(fault.line() >= 1 && fault.line() <= lines && fault.column() >= 1, fault::toString);
                assertTrue(fault.pointer().isEmpty() || fault.pointer().startsWith("/"), fault::toString);
            }
        }
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    @Label("what the strict reader accepts, Jackson 3 reads as the same record")
    void the_strict_reader_agrees_with_jackson(@ForAll long seed) {
        byte[] document = mutate(new Random(seed));
        Shop shop;
        try {
            shop = Documents.read(Shop.class, document);
        } catch (InvalidDocument invalid) {
            return;
        }
        Map<String, Object> ext = shop.ext(); // numbers in there have types of their own in Jackson
        Shop theirs = JACKSON.readValue(document, Shop.class);
        assertEquals(withoutExt(shop), withoutExt(theirs));
        assertEquals(ext == null, theirs.ext() == null);
    }

    private static Shop withoutExt(Shop shop) {
        return new Shop(
                shop.schemaVersion(),
                shop.id(),
                shop.name(),
                shop.since(),
                shop.seats(),
                shop.rank(),
                shop.open(),
                shop.share(),
                shop.height(),
                shop.capital(),
                shop.lines(),
                shop.days(),
                shop.prices(),
                shop.rule(),
                shop.state(),
                shop.hours(),
                null);
    }

    @Property
    @Label("any text and any number of ext survive being written and read, in both layouts")
    void what_is_kept_is_kept_as_it_is(@ForAll @Size(max = 5) Map<String, String> texts, @ForAll double number) {
        Map<String, Object> ext = new TreeMap<>();
        texts.forEach((key, text) -> ext.put(key, List.of(text, Map.of("inside", text), true)));
        Shop shop = Documents.read(Shop.class, BrokenDocumentsTest.SOUND);
        Shop with = new Shop(
                shop.schemaVersion(),
                shop.id(),
                shop.name(),
                null,
                1,
                null,
                false,
                null,
                Math.abs(number) < 1e60 && Math.abs(number) > 1e-60 ? number : 0.1,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                ext);
        assertEquals(with, Documents.read(Shop.class, Documents.write(with)));
        assertEquals(with, Documents.read(Shop.class, Documents.writePretty(with)));
        assertEquals(with, Documents.read(Shop.class, Documents.writeBytes(with)));
        assertEquals(JACKSON.readTree(JACKSON.writeValueAsString(ext)), JACKSON.readTree(Documents.write(ext)));
    }

    @Property
    @Label("a double is written with as few digits as any that read the same")
    void doubles_are_short(@ForAll double number) {
        String text = DocumentWriter.shortest(number);
        assertEquals(number, Double.parseDouble(text));
        int digits = text.replaceAll("[eE].*", "")
                .replaceAll("[^0-9]", "")
                .replaceAll("^0+|0+$", "")
                .length();
        int theirs = Double.toString(number)
                .replaceAll("[eE].*", "")
                .replaceAll("[^0-9]", "")
                .replaceAll("^0+|0+$", "")
                .length();
        assertTrue(digits <= theirs, text);
    }

    @Property(tries = 200)
    @Label("faults are found in the order of the text, whatever the order of the members")
    void the_order_of_members_does_not_matter(@ForAll Random random) {
        List<String> members = new ArrayList<>(List.of(
                "\"schemaVersion\": \"1.0\"", "\"id\": 5", "\"name\": \"x\"", "\"seats\": 1.5", "\"lines\": {}"));
        java.util.Collections.shuffle(members, random);
        InvalidDocument invalid = assertThrows(
                InvalidDocument.class, () -> Documents.read(Shop.class, "{\n" + String.join(",\n", members) + "\n}"));
        List<Integer> lines = invalid.faults().stream().map(Fault::line).toList();
        assertEquals(
                List.of(
                                members.indexOf("\"id\": 5"),
                                members.indexOf("\"seats\": 1.5"),
                                members.indexOf("\"lines\": {}"))
                        .stream()
                        .map(i -> i + 2)
                        .sorted()
                        .toList(),
                lines);
        assertFalse(lines.isEmpty());
    }
}
