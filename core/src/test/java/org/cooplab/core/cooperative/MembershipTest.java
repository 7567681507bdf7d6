package org.cooplab.core.cooperative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.cooplab.core.money.Rate;
import org.cooplab.core.refusal.InvalidValue;
import org.junit.jupiter.api.Test;

class MembershipTest {

    @Test
    void half_of_the_members_is_a_share_of_one_half() {
        assertEquals(
                Optional.of(Rate.of("0.5")), Cooperative.Membership.of(24, 12).womenShare());
    }

    @Test
    void two_of_three_are_less_than_two_thirds_rounded_up_and_no_less_than_rounded_down() {
        Rate share = Cooperative.Membership.of(3, 2).womenShare().orElseThrow();
        assertTrue(share.compareTo(Rate.of("0.666666666")) >= 0);
        assertTrue(share.compareTo(Rate.of("0.666666667")) < 0);
    }

    @Test
    void women_who_were_not_counted_are_no_share_at_all() {
        assertEquals(Optional.empty(), new Cooperative.Membership(24, null, 3).womenShare());
        assertEquals(Optional.of(Rate.of("0.125")), new Cooperative.Membership(24, null, 3).youthShare());
    }

    @Test
    void nobody_has_no_share() {
        assertEquals(Optional.empty(), Cooperative.Membership.of(0, 0).womenShare());
    }

    @Test
    void there_are_no_more_women_than_members() {
        refused("women must be from 0 to total=8, but was 9", 8, 9, null);
        refused("women must be from 0 to total=8, but was -1", 8, -1, null);
        refused("youth must be from 0 to total=8, but was 9", 8, 8, 9);
        refused("total must not be negative, but was -1", -1, null, null);
    }

    @Test
    void each_number_below_zero_is_told() {
        InvalidValue refused = assertThrows(InvalidValue.class, () -> new Cooperative.Membership(-5, -3, 2));
        assertEquals(
                List.of("total must not be negative, but was -5", "women must not be negative, but was -3"),
                refused.all().stream().map(InvalidValue::getMessage).toList());
    }

    private static void refused(String message, int total, Integer women, Integer youth) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> new Cooperative.Membership(total, women, youth))
                        .getMessage());
    }
}
