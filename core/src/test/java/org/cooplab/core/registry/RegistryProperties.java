package org.cooplab.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.cooplab.core.fixture.CoreValues;

@Domain(CoreValues.class)
@Domain(DomainContext.Global.class)
class RegistryProperties {

    @Property
    @Label("every change of one digit of an ICE is caught")
    void one_wrong_digit_is_caught_in_an_ice(@ForAll Ice ice) {
        everyDigitChanged(ice.value(), Ice::matches);
    }

    @Property
    @Label("every swap of two different neighbours in an ICE is caught")
    void swapped_neighbours_are_caught_in_an_ice(@ForAll Ice ice) {
        everyNeighbourSwapped(ice.value(), Ice::matches);
    }

    @Property
    @Label("the same holds for a RIB")
    void slips_are_caught_in_a_rib(@ForAll Rib rib) {
        everyDigitChanged(rib.value(), Rib::matches);
        everyNeighbourSwapped(rib.value(), Rib::matches);
    }

    @Property
    @Label("and for the digits of an IBAN")
    void slips_are_caught_in_an_iban(@ForAll Rib rib) {
        String digits = rib.toIban().value().substring(2);
        everyDigitChanged(digits, text -> Iban.matches("MA" + text));
        everyNeighbourSwapped(digits, text -> Iban.matches("MA" + text));
    }

    @Property
    @Label("an ICE divides by 97 and its key is from 01 to 97")
    void an_ice_divides_by_97(@ForAll Ice ice) {
        assertEquals(BigInteger.ZERO, new BigInteger(ice.value()).mod(BigInteger.valueOf(97)));
        int key = Integer.parseInt(ice.value().substring(13));
        assertTrue(key >= 1 && key <= 97);
    }

    @Property
    @Label("every RIB whose key holds gives an IBAN of MA64, and comes back from it")
    void the_check_digits_of_morocco_are_64(@ForAll Rib rib) {
        assertTrue(rib.toIban().value().startsWith("MA64"));
        assertEquals(Optional.of(rib), rib.toIban().rib());
    }

    @Property
    @Label("no text makes them fail but by saying no")
    void any_text_is_judged(@ForAll String text) {
        // In whatever alphabet: matches() tells just whether parse() would accept.
        assertEquals(Ice.matches(text), accepted(() -> Ice.parse(text)));
        assertEquals(Rib.matches(text), accepted(() -> Rib.parse(text)));
        assertEquals(Iban.matches(text), accepted(() -> Iban.parse(text)));
        assertEquals(Phone.matches(text), accepted(() -> Phone.parse(text)));
    }

    private static boolean accepted(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private interface Judge {
        boolean accepts(String text);
    }

    private static void everyDigitChanged(String digits, Judge judge) {
        assertTrue(judge.accepts(digits), digits);
        for (int i = 0; i < digits.length(); i++) {
            for (char other = '0'; other <= '9'; other++) {
                if (other != digits.charAt(i)) {
                    String wrong = digits.substring(0, i) + other + digits.substring(i + 1);
                    assertFalse(judge.accepts(wrong), () -> digits + " became " + wrong);
                }
            }
        }
    }

    private static void everyNeighbourSwapped(String digits, Judge judge) {
        for (int i = 1; i < digits.length(); i++) {
            char before = digits.charAt(i - 1);
            char after = digits.charAt(i);
            if (before != after) {
                String wrong = digits.substring(0, i - 1) + after + before + digits.substring(i + 1);
                assertFalse(judge.accepts(wrong), () -> digits + " became " + wrong);
            }
        }
    }
}
