package org.cooplab.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cooplab.core.json.sample.Shop;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A sound document, broken by hand in every way we know. Each case replaces one piece of the text and
 * lists the faults: {@code line:column pointer code}. Where the column is not stated, it is that of the
 * mark {@code ^} in the replacement, which is taken out before reading.
 */
class BrokenDocumentsTest {

    static final String SOUND = """
            {
              "schemaVersion": "1.0",
              "id": "AB-12",
              "name": {"fr": "Épicerie", "ar": "بقالة"},
              "since": "2026-03-08",
              "seats": 12,
              "rank": 7, "open": true,
              "share": 0.25, "height": 33.5,
              "capital": {"amount": "250.00", "currency": "MAD"},
              "lines": [
                {"goods": "oil", "n": 2},
                {"goods": "soap", "n": 3, "note": "green"}
              ],
              "days": ["MONDAY", "FRIDAY"],
              "prices": {"AB-12": {"amount": "1.00", "currency": "MAD"}},
              "rule": {"rule": "all", "rules": [{"rule": "at-least", "fact": "members", "bound": 5}]},
              "state": "DRAFT",
              "hours": {"zone": "Africa/Casablanca", "from": "2026-03-08T09:00:00Z", "length": "PT90M"},
              "ext": {"any": [1, null, {"thing": true}]}
            }
            """;

    private static final String END = "[1, null, {\"thing\": true}]}\n}\n";

    /** What is replaced, by what, and the faults: pointer and code, or line:column, pointer and code. */
    record Case(String old, String text, String... faults) {

        @Override
        public String toString() {
            return old + " -> " + text;
        }
    }

    private static Case of(String old, String text, String... faults) {
        return new Case(old, text, faults);
    }

    static List<Case> cases() {
        return List.of(
                // Syntax. Nothing more is read, but what was read before is judged.
                of("\"id\": \"AB-12\"", "\"id\" ^\"AB-12\"", " json.syntax"),
                of("\"seats\": 12,", "\"seats\": ^012,", " json.syntax"),
                of("\"seats\": 12,", "\"seats\": ^NaN,", " json.syntax"),
                of("\"seats\": 12,", "\"seats\": ^+1,", " json.syntax"),
                of("\"seats\": 12,", "\"seats\": ^1x,", " json.syntax"),
                of("\"seats\": 12,", "\"seats\": ^.5,", " json.syntax"),
                of("\"open\": true", "\"open\": ^True", " json.syntax"),
                of("\"open\": true", "\"open\": ^tru", " json.syntax"),
                of("\"FRIDAY\"]", "\"FRIDAY\"^}", "/days/2 json.syntax"),
                of("\"MONDAY\", ", "\"MONDAY\", ^, ", "/days/1 json.syntax"),
                of("\"seats\": 12,", "\"seats\": 12, ^}", " json.syntax"),
                of("\"id\"", "^'id'", " json.syntax"),
                of("\"id\"", "^id", " json.syntax"),
                of("{\n", "{^/* no */\n", " json.syntax"),
                of("\"green\"", "\"gr^\teen\"", "/lines/1/note json.syntax"),
                of("\"green\"", "\"gr\\^qeen\"", "/lines/1/note json.syntax"),
                of("\"green\"", "\"gr\\^u00gg\"", "/lines/1/note json.syntax"),
                of("\"seats\": 12,", "\"seats\": 1.5, ^oops", "6:12 /seats json.fraction", " json.syntax"),
                of(END, "[1, null^", "/ext/any/2 json.end"),
                of(END, "[1, \"nu^", "/ext/any/1 json.end"),
                of(END, "[1, null, {\"thing\"^", "/ext/any/2 json.end"),
                of("true}]}\n}\n", "true}]}\n}\n^{}", " json.trailing"),
                of("true}]}\n}\n", "true}]}\n}\n^}", " json.trailing"),
                of("true}]}\n}\n", "true}]}\n}^,", " json.trailing"),
                // Members.
                of("\"open\": true", "^\"colour\": true", "/colour json.unknown-member"),
                of("\"open\": true", "^\"opne\": true", "/opne json.unknown-member.suggestion"),
                of("\"open\": true", "^\"OPEN\": true", "/OPEN json.unknown-member.suggestion"),
                of("\"seats\": 12", "^\"seat\": 12", "/seat json.unknown-member.suggestion"),
                of("\"note\": \"green\"", "^\"count\": 3", "/lines/1/count json.unknown-member"),
                of("\"open\": true", "\"open\": true, ^\"seats\": 13", "/seats json.duplicate"),
                of("\"open\": true", "\"open\": true, ^\"se\\u0061ts\": 13", "/seats json.duplicate"),
                of("\"thing\": true", "\"thing\": true, ^\"thing\": 1", "/ext/any/2/thing json.duplicate"),
                of("  \"id\": \"AB-12\",\n", "", "1:1 /id json.missing"),
                of("{\"goods\": \"oil\", \"n\": 2}", "^{\"goods\": \"oil\"}", "/lines/0/n json.missing"),
                of("{\"goods\": \"oil\", \"n\": 2}", "^{}", "/lines/0/goods json.missing", "/lines/0/n json.missing"),
                of("{\"amount\": \"250.00\", ", "^{", "/capital/amount json.missing"),
                of("\"fact\": \"members\", ", "", "16:37 /rule/rules/0/fact json.missing"),
                // Null.
                of("\"id\": \"AB-12\"", "\"id\": ^null", "/id json.null"),
                of("\"open\": true", "\"open\": ^null", "/open json.null"),
                of("\"MONDAY\", ", "^null, ", "/days/0 json.null"),
                of("{\"goods\": \"oil\", \"n\": 2}", "^null", "/lines/0 json.null"),
                of(
                        "\"AB-12\": {\"amount\": \"1.00\", \"currency\": \"MAD\"}",
                        "\"AB-12\": ^null",
                        "/prices/AB-12 json.null"),
                // Types.
                of("\"id\": \"AB-12\"", "\"id\": ^12", "/id json.type"),
                of("\"id\": \"AB-12\"", "\"id\": ^{\"value\": \"AB-12\"}", "/id json.type"),
                of("\"seats\": 12", "\"seats\": ^\"12\"", "/seats json.type"),
                of("\"seats\": 12", "\"seats\": ^[12]", "/seats json.type"),
                of("\"seats\": 12", "\"seats\": ^true", "/seats json.type"),
                of("\"open\": true", "\"open\": ^\"true\"", "/open json.type.suggestion"),
                of("\"open\": true", "\"open\": ^\" Oui\"", "/open json.type.suggestion"),
                of("\"open\": true", "\"open\": ^\"لا\"", "/open json.type.suggestion"),
                of("\"open\": true", "\"open\": ^\"maybe\"", "/open json.type"),
                of("\"open\": true", "\"open\": ^1", "/open json.type"),
                of("\"since\": \"2026-03-08\"", "\"since\": ^20260308", "/since json.type"),
                of("[\"MONDAY\", \"FRIDAY\"]", "^\"MONDAY\"", "/days json.type"),
                of("\"goods\": \"oil\"", "\"goods\": ^5", "/lines/0/goods json.type"),
                of("\"amount\": \"250.00\"", "\"amount\": ^250.00", "/capital/amount json.type"),
                of("\"state\": \"DRAFT\"", "\"state\": ^0", "/state json.type"),
                of("\"rule\": {\"rule\": \"all\"", "\"rule\": {\"rule\": ^1", "/rule/rule json.type"),
                of("{\"any\": [1, null, {\"thing\": true}]}", "^[]", "/ext json.type"),
                of("\"height\": 33.5", "\"height\": ^\"33.5\"", "/height json.type"),
                // Numbers.
                of("\"seats\": 12", "\"seats\": ^1.9", "/seats json.fraction"),
                of("\"seats\": 12", "\"seats\": ^1e-1", "/seats json.fraction"),
                of("\"seats\": 12", "\"seats\": ^2147483648", "/seats json.range"),
                of("\"rank\": 7", "\"rank\": ^9223372036854775808", "/rank json.range"),
                of("\"rank\": 7", "\"rank\": ^1e99", "/rank json.range"),
                of("\"rank\": 7", "\"rank\": ^1e999999", "/rank json.digits"),
                of("\"share\": 0.25", "\"share\": ^1e999999999999", "/share json.format"),
                of("\"share\": 0.25", "\"share\": ^1e100", "/share json.digits"),
                of("\"share\": 0.25", "\"share\": ^1e-101", "/share json.digits"),
                of("\"share\": 0.25", "\"share\": ^\"NaN\"", "/share json.format"),
                of("\"share\": 0.25", "\"share\": ^\"0,25\"", "/share json.format"),
                of("\"height\": 33.5", "\"height\": ^1e400", "/height json.digits"),
                // Words.
                of("\"2026-03-08\"", "^\"2026-02-30\"", "/since json.format"),
                of("\"2026-03-08\"", "^\"08/03/2026\"", "/since json.format"),
                of("\"Africa/Casablanca\"", "^\"Africa/Casa\"", "/hours/zone json.format"),
                of("\"2026-03-08T09:00:00Z\"", "^\"2026-03-08 09:00\"", "/hours/from json.format"),
                of("\"PT90M\"", "^\"90 min\"", "/hours/length json.format"),
                of("\"currency\": \"MAD\"},\n", "\"currency\": ^\"MDA\"},\n", "/capital/currency json.format"),
                of("\"DRAFT\"", "^\"DRAFTED\"", "/state json.unknown-word.suggestion"),
                of("\"DRAFT\"", "^\"draft\"", "/state json.unknown-word.suggestion"),
                of("\"DRAFT\"", "^\"HELD\"", "/state json.unknown-word"),
                of("\"FRIDAY\"", "^\"MONDAY\"", "/days/1 json.repeated"),
                of("\"all\"", "^\"any\"", "/rule/rule json.unknown-word"),
                of("\"at-least\"", "^\"at-lest\"", "/rule/rules/0/rule json.unknown-word.suggestion"),
                of("\"rule\": \"at-least\", ", "", "16:37 /rule/rules/0/rule json.missing"),
                of(
                        "\"rule\": \"at-least\"",
                        "^\"ruel\": \"at-least\"",
                        "/rule/rules/0/ruel json.unknown-member.suggestion"),
                of("\"rule\": \"at-least\"", "\"kind\": \"at-least\"", "16:37 /rule/rules/0/rule json.missing"),
                // What constructors refuse.
                of("\"id\": \"AB-12\"", "\"id\": ^\"ab 12\"", "/id json.value"),
                of("\"AB-12\": {\"amount\"", "^\"AB\": {\"amount\"", "/prices/AB json.value"),
                of("\"seats\": 12", "\"seats\": ^-1", "/seats json.value"),
                of("{\"goods\": \"oil\"", "^{\"goods\": \"air\"", "/lines/0 json.value"),
                of("{\"amount\": \"250.00\"", "^{\"amount\": \"250.001\"", "/capital json.value"),
                of("{\"fr\": \"Épicerie\", \"ar\": \"بقالة\"}", "^{}", "/name text.none"),
                of("{\"fr\": \"Épicerie\"", "{\"fr\": ^\" \"", "/name/fr text.blank"),
                // Several at once, each found, in the order of the text.
                of(
                        "\"seats\": 12,\n  \"rank\": 7, \"open\": true",
                        "\"seats\": 1.9,\n  \"rnak\": 7, \"open\": 1",
                        "6:12 /seats json.fraction",
                        "7:3 /rnak json.unknown-member.suggestion",
                        "7:22 /open json.type"),
                of(
                        "{\"goods\": \"oil\", \"n\": 2},",
                        "{\"goods\": 1, \"n\": 2.5, \"x\": 0}, {\"n\": null},",
                        "11:15 /lines/0/goods json.type",
                        "11:23 /lines/0/n json.fraction",
                        "11:28 /lines/0/x json.unknown-member",
                        "11:37 /lines/1/goods json.missing",
                        "11:43 /lines/1/n json.null"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_fault_is_found_where_it_is(Case broken) {
        assertEquals(2, SOUND.split(Pattern.quote(broken.old()), -1).length, "the piece is there once");
        String marked = SOUND.replace(broken.old(), broken.text());
        String text = marked.replace("^", "");
        InvalidDocument invalid = assertThrows(InvalidDocument.class, () -> Documents.read(Shop.class, text));
        String mark = mark(marked);
        assertEquals(
                Stream.of(broken.faults())
                        .map(fault -> fault.matches("[0-9].*") ? fault : mark + " " + fault)
                        .toList(),
                invalid.faults().stream()
                        .map(fault -> fault.line() + ":" + fault.column() + " " + fault.pointer() + " " + fault.code())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_fault_is_said_in_three_languages(Case broken) {
        String text = SOUND.replace(broken.old(), broken.text()).replace("^", "");
        InvalidDocument invalid = assertThrows(InvalidDocument.class, () -> Documents.read(Shop.class, text));
        for (String language : List.of("ar", "fr", "en")) {
            Messages messages = Messages.of(Locale.forLanguageTag(language));
            for (Fault fault : invalid.faults()) {
                assertTrue(
                        messages.parameters(fault.code())
                                .equals(fault.parameters().keySet()),
                        fault::toString);
                assertFalse(messages.text(fault).contains("json."), messages.text(fault));
            }
        }
    }

    @Test
    void a_document_that_is_cut_anywhere_ends_too_early() {
        String whole = SOUND.stripTrailing();
        for (int end = 0; end < whole.length(); end++) {
            String cut = whole.substring(0, end);
            InvalidDocument invalid = assertThrows(InvalidDocument.class, () -> Documents.read(Shop.class, cut));
            List<Fault> breaks = invalid.faults().stream()
                    .filter(fault -> List.of("json.end", "json.syntax").contains(fault.code()))
                    .toList();
            assertEquals(1, breaks.size(), invalid::toString);
            Fault told = breaks.get(0);
            String found = told.parameters().getOrDefault("found", "").replace("\"", "");
            String place = told.line() + ":" + told.column();
            assertEquals(mark(cut.substring(0, end - found.length()) + "^"), place, told::toString);
            assertTrue(cut.endsWith(found), told::toString);
            assertEquals(found.isEmpty(), told.code().equals("json.end"), told::toString);
        }
    }

    @Test
    void the_document_itself_is_sound() {
        assertEquals(12, Documents.read(Shop.class, SOUND).seats());
    }

    private static String mark(String marked) {
        int at = marked.indexOf('^');
        int line = (int) marked.substring(0, Math.max(0, at))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return line + ":" + (at - marked.lastIndexOf('\n', Math.max(0, at - 1)));
    }
}
