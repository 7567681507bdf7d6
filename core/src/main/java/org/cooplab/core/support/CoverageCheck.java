package org.cooplab.core.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.text.Reason;

/** Holds the actions of a plan against its needs. */
final class CoverageCheck {

    private CoverageCheck() {}

    static SupportPlan.Coverage of(SupportPlan plan) {
        List<SupportPlan.Action> actions = plan.actions().stream()
                .filter(action -> action.status() != SupportPlan.Action.Status.CANCELLED)
                .toList();
        Set<NeedCode> found = new HashSet<>();
        plan.diagnosis().needs().forEach(need -> found.add(need.code()));
        Set<NeedCode> answered = new HashSet<>();
        actions.forEach(action -> answered.addAll(action.addresses()));

        List<Reason> gaps = new ArrayList<>();
        if (actions.isEmpty()) {
            gaps.add(Reason.of("support.plan.empty").with("plan", plan.id()));
        }
        plan.diagnosis().needs().stream()
                .filter(need -> !answered.contains(need.code()))
                .sorted(Comparator.comparingInt(Diagnosis.Need::urgency)
                        .reversed()
                        .thenComparing(Diagnosis.Need::code))
                .forEach(need -> gaps.add(
                        Reason.of("support.need.open").with("need", need.code()).with("urgency", need.urgency())));
        for (SupportPlan.Action action : actions) {
            if (action.addresses().stream().noneMatch(found::contains)) {
                gaps.add(Reason.of("support.action.pointless").with("action", action.id()));
            }
        }
        for (SupportPlan.Action action : actions) {
            for (NeedCode need : action.addresses()) {
                if (!found.contains(need)) {
                    gaps.add(Reason.of("support.need.unknown")
                            .with("action", action.id())
                            .with("need", need));
                }
            }
        }
        for (SupportPlan.Action action : actions) {
            if (action.by() == null) {
                gaps.add(Reason.of("support.action.unstaffed").with("action", action.id()));
            }
        }
        List<NeedCode> codes =
                plan.diagnosis().needs().stream().map(Diagnosis.Need::code).toList();
        return new SupportPlan.Coverage(
                codes.size(),
                codes.stream().filter(answered::contains).toList(),
                codes.stream().filter(code -> !answered.contains(code)).toList(),
                gaps);
    }
}
