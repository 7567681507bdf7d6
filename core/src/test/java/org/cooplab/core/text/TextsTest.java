package org.cooplab.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cooplab.core.fixture.JsonLines;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.junit.jupiter.api.Test;

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
