package org.cooplab.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooplab.core.fixture.MessageChecks;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.text.sample.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

    private static final Messages AR = Messages.of(Locale.forLanguageTag("ar-MA"), Sample.class);
    private static final Messages FR = Messages.of(Locale.FRANCE, Sample.class);
    private static final Messages EN = Messages.of(Locale.UK, Sample.class);

    @Test
    void a_value_that_differs_by_language_is_printed_in_that_of_the_sentence() {
        Map<String, String> parameters = Map.of("id", "everywhere", "id.fr", "ici");
        assertTrue(
                Messages.of(Locale.FRENCH).text("csv.row.repeated", parameters).contains("ici"));
        assertTrue(
                Messages.of(Locale.ENGLISH).text("csv.row.repeated", parameters).contains("everywhere"));
    }

    @Test
    void every_code_of_core_has_its_sentences() {
        MessageChecks.complete(Messages.class);
        MessageChecks.coversSources(Messages.class);
    }

    @Test
    void values_are_printed_as_their_type_says() {
        Reason reason = Reason.of("try.all")
                .with("total", "1250.00 MAD")
                .with("n", 1234567)
                .with("day", LocalDate.of(2026, 3, 8))
                .with("share", new BigDecimal("0.20"))
                .with("w", "0.5 KGM")
                .with("d", Duration.ofMinutes(90))
                .with("x", "A-7");
        assertEquals(
                "1\u202F250,00\u00A0DH 1\u202F234\u202F567 8\u00A0mars\u00A02026 20\u202F% 0,5\u00A0kg"
                        + " 1\u00A0h\u00A030\u00A0min A-7",
                FR.text(reason));
        assertEquals(
                "MAD\u00A01,250.00 1,234,567 8\u00A0March\u00A02026 20% 0.5\u00A0kg 1\u00A0h\u00A030\u00A0min A-7",
                EN.text(reason));
        assertEquals(
                "\u20681.250,00\u00A0درهم\u2069 \u20681.234.567\u2069 \u20688\u00A0مارس\u00A02026\u2069 \u206820%\u2069"
                        + " \u20680,5\u00A0كغ\u2069 \u20681\u00A0س\u00A030\u00A0د\u2069 \u2068A-7\u2069",
                AR.text(reason));
    }

    @Test
    void a_refused_quantity_has_its_unit_in_words() {
        for (Map.Entry<String, String> shown : Map.of(
                        "0 H87", "0\u00A0pièce", "-1.5 KGM", "-1,5\u00A0kg", "0", "0", "PT0S", "PT0S")
                .entrySet()) {
            assertEquals(
                    "ordered doit être supérieur à zéro, mais vaut " + shown.getValue() + ".",
                    FR.text("value.not-positive", Map.of("name", "ordered", "found", shown.getKey())));
        }
    }

    @Test
    void a_noun_takes_the_form_of_its_number() {
        assertEquals("1 coopérative attend.", FR.text("try.plural", Map.of("n", "1")));
        assertEquals("1\u202F200 coopératives attendent.", FR.text("try.plural", Map.of("n", "1200")));
        assertEquals("2 cooperatives wait.", EN.text("try.plural", Map.of("n", "2")));
        assertEquals("تنتظر تعاونيتان.", AR.text("try.plural", Map.of("n", "2")));
        assertEquals("تنتظر \u20685\u2069 تعاونيات.", AR.text("try.plural", Map.of("n", "5")));
        assertEquals("تنتظر \u206811\u2069 تعاونية.", AR.text("try.plural", Map.of("n", "11")));
    }

    @Test
    void a_quantity_is_counted_in_words_or_measured_in_symbols() {
        assertEquals("2\u00A0bocaux", quantity(FR, "2 XJR"));
        assertEquals("1\u00A0bocal", quantity(FR, "1 XJR"));
        assertEquals("\u2068برطمانان\u2069", quantity(AR, "2 XJR"));
        assertEquals("\u206812\u00A0قطعة\u2069", quantity(AR, "12 H87"));
        assertEquals("3\u00A0ZZ9", quantity(EN, "3 ZZ9"));
    }

    @Test
    void a_list_has_the_comma_of_its_language_and_each_item_keeps_to_itself() {
        Reason reason = Reason.of("try.list").with("names", "oil, زيت, honey");
        assertEquals("oil, \u2068زيت\u2069, honey", FR.text(reason));
        assertEquals("oil, \u2068زيت\u2069, honey", EN.text(reason));
        assertEquals("\u2068oil\u2069، \u2068زيت\u2069، \u2068honey\u2069", AR.text(reason));
        assertEquals("", AR.text("try.list", Map.of()));
    }

    @Test
    void a_unit_price_names_its_measure() {
        UnitPrice price = new UnitPrice(new BigDecimal("12.5"), Currencies.MAD, Quantity.of("0.5", UnitCode.LTR));
        Reason reason = Reason.of("try.money").with("total", price);
        assertEquals("12,50\u00A0DH\u00A0/\u00A00,5\u00A0L", FR.text(reason));
        assertEquals("MAD\u00A012.50\u00A0/\u00A00.5\u00A0L", EN.text(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 KGM    | 12,50 DH / kg       | MAD 12.50 / kg       | 12,50 درهم / كغ
            1 H87    | 12,50 DH / pièce    | MAD 12.50 / piece    | 12,50 درهم / قطعة واحدة
            2 H87    | 12,50 DH / 2 pièces | MAD 12.50 / 2 pieces | 12,50 درهم / قطعتان
            1000 GRM | 12,50 DH / 1\u202F000 g | MAD 12.50 / 1,000 g | 12,50 درهم / 1.000 غ
            1 ZZ9    | 12,50 DH / ZZ9      | MAD 12.50 / ZZ9      | 12,50 درهم / ZZ9
            """)
    void a_price_of_one_of_something_does_not_count_it(String per, String french, String english, String arabic) {
        Map<String, String> total = Map.of("total", "12.50 MAD / " + per);
        assertEquals(french, plain(FR.text("try.money", total)));
        assertEquals(english, plain(EN.text("try.money", total)));
        assertEquals(arabic, plain(AR.text("try.money", total)));
    }

    private static String plain(String printed) {
        return printed.replaceAll("[\u2068\u2069]", "").replace('\u00A0', ' ');
    }

    private static String quantity(Messages messages, String value) {
        return messages.text("try.quantity", Map.of("w", value));
    }

    @Test
    void an_arabic_name_is_isolated_in_a_french_sentence_and_a_latin_one_is_not() {
        assertEquals("Bonjour \u2068تيفاوين (5)\u2069.", FR.text("try.plain", Map.of("x", "تيفاوين (5)")));
        assertEquals("Bonjour Tifawin.", FR.text("try.plain", Map.of("x", "Tifawin")));
    }

    @Test
    void a_sentence_missing_in_arabic_is_said_in_french_and_then_in_english() {
        assertEquals("Seulement 1,5.", AR.text("try.french-only", Map.of("n", "1.5")));
        assertEquals("Only 1.5.", AR.text("try.english-only", Map.of("n", "1.5")));
    }

    @Test
    void making_a_sentence_never_fails() {
        assertEquals("no.such.code", FR.text(Reason.of("no.such.code")));
        assertEquals("no.such.code {n=5}", FR.text(Reason.of("no.such.code").with("n", 5)));
        assertEquals("Bonjour .", FR.text("try.plain", Map.of()));
        assertEquals("Bonjour {x,money}.", FR.text("try.plain", Map.of("x", "{x,money}")));
        Map<String, String> words =
                Map.of("total", "lots", "n", "much", "day", "then", "share", "no", "w", "all", "d", "half", "x", "it");
        assertEquals("lots much then no all half it", FR.text("try.all", words));
    }

    @Test
    void a_number_of_a_billion_digits_is_not_written_out() {
        for (String huge : List.of("1E+999999999", "-1E-999999999", "1E-2147483647")) {
            Map<String, String> values = Map.of("total", huge + " MAD", "n", huge, "share", huge, "w", huge + " KGM");
            String text = huge + " MAD " + huge + "  " + huge + " " + huge + " KGM  ";
            assertEquals(text, FR.text("try.all", values));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Pourquoi ? Voici : « l'été » ; fin ! | Pourquoi\u202F? Voici\u00A0: «\u00A0l’été\u00A0»\u202F; fin\u202F!",
                "l'unité 'd' de l'{x}                | l’unité 'd' de l’{x}",
                "at 08:30, a:b                        | at 08:30, a:b"
            })
    void what_is_typed_in_french_is_set_as_a_printer_does(String typed, String set) {
        assertEquals(set, Typography.set(typed, LanguageTag.FR));
    }

    @Test
    void other_languages_have_no_space_before_a_mark_and_keep_what_they_type() {
        assertEquals("It isn’t : really ?", Typography.set("It isn't : really ?", LanguageTag.EN));
        assertEquals("« هنا »", Typography.set("« هنا »", LanguageTag.AR));
    }

    @Test
    void a_fault_is_said_with_its_place() {
        Fault fault = Fault.of("json.missing", "/lines/0/id").with("name", "id");
        assertEquals("id manque.", FR.text(fault));
        assertEquals("À /lines/0/id\u00A0: id manque.", FR.textWithPlace(fault));
        assertEquals("Ligne 3, colonne 14\u00A0: id manque.", FR.textWithPlace(fault.at(3, 14)));
    }

    @Test
    void incomplete_files_are_found_out() {
        assertEquals(
                "[/ar/try.english-only messages.missing, /fr/try.english-only messages.missing,"
                        + " /ar/try.french-only messages.missing, /en/try.french-only messages.missing]",
                Messages.check(Sample.class).toString());
    }

    @Test
    void a_class_without_files_beside_it_is_refused() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Messages.of(Locale.FRENCH, MessageChecks.class))
                .getMessage();
        assertEquals(
                "there must be a file messages_en.properties beside org.cooplab.core.fixture.MessageChecks", message);
    }

    @Test
    void a_hidden_package_is_told_from_a_missing_file() {
        String message = assertThrows(IllegalArgumentException.class, () -> Messages.of(Locale.FRENCH, String.class))
                .getMessage();
        assertTrue(message.startsWith("module java.base must say: opens java.lang to "), message);
    }
}
