package org.cooplab.core.registry;

import static org.cooplab.core.fixture.JsonLines.assertWire;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {

    private static final String ACCOUNT = "011000000000000000000118";

    @Test
    void an_ice_says_its_enterprise_and_its_establishment() {
        Ice ice = Ice.parse("001234567000062");
        assertEquals("001234567", ice.enterprise());
        assertEquals("0000", ice.establishment());
        assertEquals("0001", Ice.parse("001234567000159").establishment());
        assertWire("\"001234567000062\"", ice, Ice.class);
    }

    @Test
    void a_wrong_key_is_told_with_the_right_one() {
        assertEquals(
                "ICE must end in the key 62, but ended in 63",
                assertThrows(IllegalArgumentException.class, () -> Ice.parse("001234567000063"))
                        .getMessage());
    }

    @Test
    void zeros_that_a_spreadsheet_ate_come_back_only_when_asked() {
        assertThrows(IllegalArgumentException.class, () -> Ice.parse("1234567000062"));
        assertEquals(Ice.parse("001234567000062"), Ice.parsePadded("1234567000062"));
        // The number of python-stdnum's own test.
        assertEquals("000036794000036", Ice.parsePadded("36794000036").value());
        assertThrows(IllegalArgumentException.class, () -> Ice.parsePadded("0001234567000062"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "000000000000000", "000000000000097", "٠٠١٢٣٤٥٦٧٠٠٠٠٦٢", "00123456700006 2x", "-"})
    void what_is_no_number_is_no_ice(String text) {
        assertThrows(IllegalArgumentException.class, () -> Ice.parse(text));
        assertFalse(Ice.matches(text));
    }

    @Test
    void a_rib_says_bank_locality_and_account_and_becomes_an_iban_of_64() {
        Rib rib = Rib.parse("011 519 0000012050005349 21");
        assertEquals("011", rib.bank());
        assertEquals("519", rib.locality());
        assertEquals("0000012050005349", rib.account());
        assertEquals("MA64011519000001205000534921", rib.toIban().value());
        assertEquals(Optional.of(rib), rib.toIban().rib());
    }

    @Test
    void accounts_and_telephones_show_their_last_four_characters_only() {
        assertEquals("*".repeat(20) + "0118", Rib.parse(ACCOUNT).toString());
        assertEquals("*".repeat(24) + "0118", Rib.parse(ACCOUNT).toIban().toString());
        assertEquals("*********5678", Phone.parse("0612345678").toString());
        // Nor does a message repeat what somebody mistyped.
        String told = assertThrows(IllegalArgumentException.class, () -> Rib.parse("011000000000000000000111"))
                .getMessage();
        assertEquals("RIB must end in the key 18, but ended in 11", told);
        assertWire('"' + ACCOUNT + '"', Rib.parse(ACCOUNT), Rib.class);
    }

    @Test
    void ibans_of_other_countries_are_ibans() {
        // The examples that ISO 13616 and the national banks print.
        assertEquals("GB", Iban.parse("GB82 WEST 1234 5698 7654 32").country());
        assertEquals(
                "FR1420041010050500013M02606",
                Iban.parse("fr14 2004 1010 0505 0001 3m02 606").value());
        assertEquals(Optional.empty(), Iban.parse("DE89370400440532013000").rib());
        assertEquals(Iban.parse("DE89370400440532013000"), Iban.of("DE", "370400440532013000"));
        assertThrows(IllegalArgumentException.class, () -> Iban.parse("GB82WEST12345698765433"));
        assertThrows(IllegalArgumentException.class, () -> Iban.parse("MA64"));
        assertThrows(IllegalArgumentException.class, () -> Iban.of("ma", ACCOUNT));
        assertEquals(
                "IBAN must be MA and 26 digits in Morocco, but had 27 characters",
                assertThrows(IllegalArgumentException.class, () -> Iban.parse("MA6401100000000000000000011"))
                        .getMessage());
    }

    @Test
    void telephones_are_kept_as_the_world_dials_them() {
        for (String written : new String[] {
            "0612345678",
            "06 12 34 56 78",
            "+212 6-12-34-56-78",
            "00212612345678",
            "(06) 12.34.56.78",
            "+212 (0)6 12 34 56 78",
            "+2120612345678",
            "00212 06 12 34 56 78"
        }) {
            assertEquals("+212612345678", Phone.parse(written).value(), written);
        }
        assertEquals("+33612345678", Phone.parse("+33 6 12 34 56 78").value());
        String[] wrongs = {"", "612345678", "0912345678", "06123456789", "+0612345678", "06123456ab", "+21200612345678"
        };
        for (String wrong : wrongs) {
            assertFalse(Phone.matches(wrong), wrong);
        }
        assertTrue(Phone.matches("+212 512 345 678"));
    }
}
