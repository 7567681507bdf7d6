package org.cooplab.core.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.cooplab.core.fixture.CoreValues;
import org.cooplab.core.fixture.MarketArbitraries;
import org.cooplab.core.fixture.SupportArbitraries;
import org.cooplab.core.time.DateRange;

@Domain(SupportArbitraries.class)
@Domain(CoreValues.class)
@Domain(DomainContext.Global.class)
class SupportProperties {

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("every need is covered or open, and open exactly when no action that goes on answers it")
    void needs_are_covered_or_open(@ForAll SupportPlan plan) {
        SupportPlan.Coverage coverage = plan.coverage();
        List<NeedCode> both = new ArrayList<>(coverage.covered());
        both.addAll(coverage.open());
        assertEquals(
                plan.diagnosis().needs().stream().map(Diagnosis.Need::code).collect(Collectors.toSet()),
                Set.copyOf(both));
        assertEquals(coverage.needs(), both.size());
        for (NeedCode open : coverage.open()) {
            assertTrue(plan.actions().stream()
                    .filter(action -> action.status() != SupportPlan.Action.Status.CANCELLED)
                    .noneMatch(action -> action.addresses().contains(open)));
        }
        assertEquals(
                coverage.open().size(),
                coverage.gaps().stream()
                        .filter(gap -> gap.code().equals("support.need.open"))
                        .count());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("the effort of all supporters is that of all actions that somebody does")
    void effort_is_conserved(@ForAll SupportPlan plan) {
        Duration given = plan.effortBySupporter().values().stream().reduce(Duration.ZERO, Duration::plus);
        Duration asked = plan.actions().stream()
                .filter(action -> action.by() != null && action.status() != SupportPlan.Action.Status.CANCELLED)
                .map(SupportPlan.Action::effort)
                .reduce(Duration.ZERO, Duration::plus);
        assertEquals(asked, given);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("a plan is the same whatever the order of its actions")
    void actions_have_no_order(@ForAll SupportPlan plan, @ForAll @IntRange(max = 50) int turn) {
        assertEquals(plan, plan.withActions(MarketArbitraries.shuffled(plan.actions(), turn)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("who can help in a period can help on one of its days")
    void availability_in_a_period_is_availability_on_a_day(@ForAll Supporter supporter, @ForAll DateRange period) {
        if (period.start() == null || period.end() == null) {
            return;
        }
        boolean some = period.start().datesUntil(period.end().plusDays(1)).anyMatch(supporter::availableOn);
        assertEquals(some, supporter.availableIn(period));
    }
}
