package org.cooplab.eligibility.support;

import java.util.Random;
import org.cooplab.core.fixture.BrokenValues;
import org.cooplab.core.json.Documents;
import org.cooplab.eligibility.Eligibility;
import org.junit.jupiter.api.Test;

class RoundRefusalTest {

    @Test
    void whatever_value_of_a_round_is_broken_people_are_told_in_their_language() {
        BrokenValues.assertSaid(
                SupportRound.class,
                Documents.write(Helpers.round(new Random(1), 3, 2, 1)),
                read -> Matcher.compile((SupportRound) read),
                BrokenValues.voices(Eligibility.class));
    }
}
