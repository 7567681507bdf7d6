package org.cooplab.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cooplab.core.fixture.JsonLines;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private static final LocalizedText OIL = LocalizedText.of("زيت", "Huile", "Oil");

    @Test
    void a_reader_gets_the_tag_asked_then_its_language_then_french_then_english_then_what_there_is() {
        assertEquals("زيت", OIL.in(Locale.forLanguageTag("ar-MA")));
        assertEquals("Huile", OIL.in(LanguageTag.ZGH));
        assertEquals("Oil", LocalizedText.of("en", "Oil").in(LanguageTag.AR));
        assertEquals("Oil", LocalizedText.of("Oil").in(LanguageTag.AR));
        assertEquals("ⵣⵉⵜ", LocalizedText.of("zgh", "ⵣⵉⵜ").in(Locale.ROOT));
        assertEquals("MA", OIL.with(LanguageTag.of("fr-MA"), "MA").in(LanguageTag.of("fr-MA")));
        assertEquals(Optional.empty(), OIL.entry(LanguageTag.ZGH));
    }

    @Test
    void every_locale_has_a_language() {
        assertEquals(LanguageTag.of("fr-MA"), LanguageTag.of(Locale.forLanguageTag("fr-MA-u-nu-latn-x-own")));
        assertEquals(LanguageTag.of("ja-JP"), LanguageTag.of(new Locale("ja", "JP", "JP")));
        assertEquals(LanguageTag.UND, LanguageTag.of(Locale.forLanguageTag("x-own")));
        assertEquals("Huile", OIL.in(new Locale("fr", "FR", "a")));
        assertEquals(LanguageTag.of("de"), LanguageTag.of(Locale.forLanguageTag("de-1996")));
        assertEquals(LanguageTag.of("es-419"), LanguageTag.of(Locale.forLanguageTag("es-419-x-own")));
        assertEquals(
                LanguageTag.of("sr-Latn-RS"),
                LanguageTag.of(Locale.forLanguageTag("sr-Latn-RS-ekavsk-boont-u-nu-latn")));
        assertEquals(LanguageTag.UND, LanguageTag.of(Locale.forLanguageTag("abcd-FR")));
        assertEquals(LanguageTag.of("fr-MA"), LanguageTag.of(new Locale("fra", "MA")));
        for (Locale each : Locale.getAvailableLocales()) {
            assertEquals(each.getLanguage().isEmpty(), LanguageTag.of(each).equals(LanguageTag.UND));
        }
    }

    @Test
    void a_text_without_words_or_language_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new LocalizedText(Map.of()));
        assertThrows(IllegalArgumentException.class, () -> LocalizedText.of("fr", " "));
        assertThrows(IllegalArgumentException.class, () -> LocalizedText.of("français", "x"));
        assertThrows(IllegalArgumentException.class, () -> LanguageTag.of("FR"));
    }

    @Test
    void a_language_has_its_shortest_code() {
        for (String code : Locale.getISOLanguages()) {
            String tag = Locale.forLanguageTag(code).toLanguageTag();
            String longer = new Locale(code).getISO3Language();
            assertEquals(LanguageTag.of(tag), LanguageTag.of(new Locale(longer)));
            InvalidValue refusal = assertThrows(InvalidValue.class, () -> LanguageTag.of(longer + "-MA"));
            assertEquals(Map.of("language", longer + "-MA", "suggestion", tag + "-MA"), refusal.parameters());
        }
        for (String kept : List.of("ary", "frp", "frr", "qaa", "rif", "shi", "tzm", "und", "zgh")) {
            assertEquals(kept, LanguageTag.of(kept).value());
        }
    }

    @ParameterizedTest
    @CsvSource({"fra,fr", "fre,fr", "ger,de", "wel,cy", "ara,ar"})
    void nobody_hides_a_text_in_another_code_of_its_language(String written, String meant) {
        InvalidValue refusal = assertThrows(InvalidValue.class, () -> LocalizedText.of(written, "x"));
        assertEquals("/" + written, refusal.pointer());
        assertEquals(
                "A language with a code of two letters is written with it, and not " + written + ". Did you mean "
                        + meant + "?",
                Messages.of(LanguageTag.EN).text(Fault.of(refusal)));
    }

    @Test
    void texts_reasons_faults_and_sources_survive_both_jackson_lines_and_the_strict_reader() {
        JsonLines.assertRoundTrip(OIL, LocalizedText.class);
        JsonLines.assertRoundTrip(LanguageTag.ZGH, LanguageTag.class);
        JsonLines.assertRoundTrip(Reason.of("a.b").at("/c/0").with("n", 1).with("x", "é"), Reason.class);
        JsonLines.assertRoundTrip(Fault.of("a.b", "/c").at(1, 2).with("n", 1), Fault.class);
        JsonLines.assertRoundTrip(Source.example("a page"), Source.class);
        Source source =
                new Source("Law 112-12", "https://example.org", LocalDate.of(2026, 3, 8), Source.Standing.VERIFIED);
        JsonLines.assertRoundTrip(source, Source.class);
        assertEquals(LocalizedText.of("Oil"), JsonLines.read2("\"Oil\"", LocalizedText.class));
        assertEquals(LocalizedText.of("Oil"), JsonLines.read3("\"Oil\"", LocalizedText.class));
    }

    @Test
    void parameters_are_kept_in_canonical_text() {
        Reason reason = Reason.of("x")
                .with("total", Money.of("250.00", Currencies.MAD))
                .with("n", new BigDecimal("1E+3"))
                .with("day", LocalDate.of(2026, 3, 8));
        assertEquals(
                "{total=250.00 MAD, n=1000, day=2026-03-08}",
                reason.parameters().toString());
    }
}
