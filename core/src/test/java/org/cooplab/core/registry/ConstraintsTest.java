package org.cooplab.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintsTest {

    /** What a host's form may look like. */
    record Form(
            @Ice.Checked @Nullable String ice,
            @Rib.Checked @Nullable String rib,
            @Iban.Checked @Nullable String iban,
            @Phone.Checked @Nullable String phone) {}

    private static final Form WRONG = new Form("001234567000063", "1", "MA65011000000000000000000118", "12");

    private static Map<String, String> violations(Form form, Locale locale) {
        try (var factory = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(
                        java.util.Set.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar")),
                        locale,
                        context -> locale,
                        false))
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            Map<String, String> byPath = new TreeMap<>();
            for (ConstraintViolation<Form> violation : validator.validate(form)) {
                byPath.put(violation.getPropertyPath().toString(), violation.getMessage());
            }
            return byPath;
        }
    }

    @Test
    void every_wrong_number_is_told_at_its_place() {
        assertEquals(
                Map.of(
                        "ice", "must be an ICE: 15 digits whose key holds",
                        "rib", "must be a RIB: 24 digits whose key holds",
                        "iban", "must be an IBAN whose check digits hold",
                        "phone",
                                "must be a telephone number: +212 or 0 and 9 digits, or the international form of another"
                                        + " country"),
                violations(WRONG, Locale.ENGLISH));
    }

    @Test
    void in_french_and_in_arabic_as_well() {
        assertEquals(
                "doit être un ICE : 15 chiffres dont la clé est juste",
                violations(WRONG, Locale.FRENCH).get("ice"));
        assertEquals(
                "doit être un numéro de téléphone : +212 ou 0 suivi de 9 chiffres, ou la forme internationale d'un autre"
                        + " pays",
                violations(WRONG, Locale.FRENCH).get("phone"));
        assertEquals(
                "يجب أن يكون رقم التعريف الموحد للمقاولة (ICE) من 15 رقما بمفتاح صحيح",
                violations(WRONG, Locale.forLanguageTag("ar")).get("ice"));
    }

    @Test
    void right_numbers_and_absent_ones_pass() {
        Form right = new Form(
                "00 12 34 56 70 00 062",
                "011000000000000000000118",
                "MA64 0110 0000 0000 0000 0000 0118",
                "0612345678");
        assertEquals(Map.of(), violations(right, Locale.ENGLISH));
        assertEquals(Map.of(), violations(new Form(null, null, null, null), Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_ar", "_fr"})
    void every_language_has_every_sentence(String suffix) throws IOException {
        assertEquals(load("_en").stringPropertyNames(), load(suffix).stringPropertyNames());
    }

    private static Properties load(String suffix) throws IOException {
        Properties sentences = new Properties();
        try (InputStream in =
                Ice.Checked.class.getResourceAsStream("/ContributorValidationMessages" + suffix + ".properties")) {
            assertNotNull(in);
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return sentences;
    }
}
