package org.cooplab.core.cooperative;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.cooplab.core.fixture.MarketArbitraries;
import org.cooplab.core.money.Rate;

@Domain(MarketArbitraries.class)
@Domain(DomainContext.Global.class)
class CooperativeProperties {

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("a share compares with every bound of nine decimals as women x 10^9 with bound x total does")
    void share_is_exact_for_every_bound(
            @ForAll @IntRange(min = 1) int total,
            @ForAll @IntRange int part,
            @ForAll @IntRange(max = 9) int decimals,
            @ForAll @IntRange(max = 2) int step) {
        int women = (int) (((long) part * total) / Integer.MAX_VALUE);
        // The bound next to the true share: this is where rounding would show.
        BigDecimal bound = BigDecimal.valueOf(women)
                .divide(BigDecimal.valueOf(total), decimals, java.math.RoundingMode.DOWN)
                .add(BigDecimal.valueOf(step - 1, decimals));
        Rate share = Cooperative.Membership.of(total, women).womenShare().orElseThrow();
        int exact = BigDecimal.valueOf(women).compareTo(bound.multiply(BigDecimal.valueOf(total)));
        assertEquals(exact, share.compareTo(new Rate(bound)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("a cooperative is rebuilt from its parts")
    void building_again_changes_nothing(@ForAll Cooperative cooperative) {
        assertEquals(cooperative, cooperative.toBuilder().build());
    }

    @Property
    @Label("a better connection never takes a channel away")
    void connectivity_is_monotone(
            @ForAll Connectivity one, @ForAll Connectivity other, @ForAll Connectivity.Channel channel) {
        Connectivity better = one.compareTo(other) >= 0 ? one : other;
        assertEquals(one.allows(channel) || other.allows(channel), better.allows(channel));
    }
}
