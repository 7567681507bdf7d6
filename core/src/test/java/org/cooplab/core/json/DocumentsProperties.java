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
import org.cooplab.core.internal.Decimals;
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

    private static final String[][] VARIANTS = {
        {"\"since\": \"2026-03-08\",", "\"since\": null,", "\"since\":\"0001-01-01\",", ""},
        {"\"seats\": 12", "\"seats\": 1e1", "\"seats\":0", "\"seats\": 50.0"},
        {"\"rank\": 7,", "\"rank\": 9223372036854775807,", "", "\"rank\": null,", "\"rank\": -0,"},
        {"\"share\": 0.25", "\"share\": \"12.50\"", "\"share\": 1E-7", "\"share\": -12345678901234567890.5"},
        {"\"height\": 33.5", "\"height\": 1", "\"height\": 1e-5", "\"height\": -0.0", "\"height\": null"},
        {"\"open\": true", "\"open\": false"},
        {"\"amount\": \"250.00\"", "\"amount\": \"-0.01\"", "\"amount\": \"92233720368547758.07\""},
        {", \"note\": \"green\"", "", ", \"note\": \"\\ud83d\\ude00 \\u0000 \\/\"", ", \"note\": null"},
        {"{\"goods\": \"oil\", \"n\": 2},", "", "{\"n\": 2, \"goods\": \"oil\"},"},
        {"[\"MONDAY\", \"FRIDAY\"]", "[]", "[\"SUNDAY\"]", "null"},
        {"\"AB-12\": {\"amount\"", "\"A-1\": {\"amount\""},
        {
            "{\"rule\": \"at-least\", \"fact\": \"members\", \"bound\": 5}",
            "",
            "{\"rule\": \"never\"}",
            "{\"rules\": [{\"rule\": \"never\"}], \"rule\": \"all\"}",
            "{\"bound\": 1.50, \"rule\": \"at-least\", \"fact\": \"\"}"
        },
        {"\"state\": \"DRAFT\",", "\"state\": \"on-hold\",", "", "\"state\": null,"},
        {"\"Africa/Casablanca\"", "\"UTC\"", "\"+01:00\""},
        {"\"from\": \"2026-03-08T09:00:00Z\", ", "", "\"from\": \"1969-12-31T23:59:59.123456789Z\", "},
        {"\"PT90M\"", "\"P2D\"", "\"-PT0.5S\"", "\"PT1.000000001S\"", "null"},
        {"\"ext\": {", "\"ext\": {\"more\": \"\", "},
        {"{\"fr\": \"Épicerie\", \"ar\": \"بقالة\"}", "\"Épicerie\"", "{\"zgh\": \"x\"}"},
    };

    /** Documents that say the same in another way, or something else that is sound. */
    static String vary(Random random) {
        String text = BrokenDocumentsTest.SOUND;
        for (String[] variants : VARIANTS) {
            text = text.replace(variants[0], variants[random.nextInt(variants.length)]);
        }
        return text;
    }

    /** Documents that were sound before somebody's cat walked over them. */
    static byte[] mutate(Random random) {
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

    private static byte[] utf8(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    @Label("a mutated document is read or refused with faults that have a place, and nothing else happens")
    void mutated_documents_give_faults_only(@ForAll long seed) {
        byte[] document = mutate(new Random(seed));
        try {
            Shop shop = Documents.read(Shop.class, document);
            assertEquals(shop, Documents.read(Shop.class, utf8(Documents.write(shop))));
        } catch (InvalidDocument invalid) {
            int lines = new String(document, StandardCharsets.UTF_8).split("\r\n|\n|\r", -1).length;
            for (Fault fault : invalid.faults()) {
                assertTrue(fault.line() >= 1 && fault.line() <= lines && fault.column() >= 1, fault::toString);
                assertTrue(fault.pointer().isEmpty() || fault.pointer().startsWith("/"), fault::toString);
            }
        }
    }

    @Property
    @Label("what the strict reader accepts, Jackson 3 reads as the same record, and so it is after being written")
    void the_strict_reader_agrees_with_jackson(@ForAll long seed) {
        String document = vary(new Random(seed));
        Shop shop = Documents.read(Shop.class, document);
        assertEquals(shop, Documents.read(Shop.class, Documents.write(shop)));
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
        assertEquals(with, Documents.read(Shop.class, utf8(Documents.write(with))));
        assertEquals(JACKSON.readTree(JACKSON.writeValueAsString(ext)), JACKSON.readTree(Documents.write(ext)));
    }

    @Property
    @Label("a double is written with as few digits as any that read the same")
    void doubles_are_short(@ForAll double number) {
        String text = Decimals.shortest(number);
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
