package org.cooplab.eligibility.internal.support;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.partner.Site;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.core.support.Supporter;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.eligibility.support.SupportRound;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong in a round, all at once: ids that are there twice, or named and not there. */
public final class RoundCheck {

    /** More than a year of days and nights; minutes stay far from what numbers hold. */
    private static final long MOST_HOURS = 10_000;

    private static final int MOST_PEOPLE = 1_000;

    private final SupportRound round;
    private final Faults faults;

    /** Takes the round and where faults go. */
    public RoundCheck(SupportRound round, Faults faults) {
        this.round = round;
        this.faults = faults;
    }

    /** Adds every fault of the round. */
    public void check() {
        Set<Object> cooperatives = unique("/cooperatives", "/id", round.cooperatives(), Cooperative::id);
        Set<Object> supporters = unique("/supporters", "/id", round.supporters(), Supporter::id);
        Set<Object> sites = unique("/sites", "/id", round.sites(), Site::id);
        unique(
                "/workshops",
                "/workshop/id",
                round.workshops(),
                one -> one.workshop().id());
        unique("/plans", "/id", round.plans(), SupportPlan::id);
        Set<Object> actions = new HashSet<>();
        for (int i = 0; i < round.plans().size(); i++) {
            SupportPlan plan = round.plans().get(i);
            known(cooperatives, plan.cooperative(), "/plans/" + i + "/cooperative");
            for (int k = 0; k < plan.actions().size(); k++) {
                SupportPlan.Action action = plan.actions().get(k);
                String pointer = "/plans/" + i + "/actions/" + k;
                if (!actions.add(action.id())) {
                    faults.add("round.repeated", pointer + "/id", "id", action.id());
                }
                known(supporters, action.by(), pointer + "/by");
                bearable(action.effort(), pointer + "/effort");
            }
        }
        for (int i = 0; i < round.workshops().size(); i++) {
            SupportRound.Staffing staffing = round.workshops().get(i);
            known(sites, staffing.workshop().site(), "/workshops/" + i + "/workshop/site");
            known(supporters, staffing.workshop().lead(), "/workshops/" + i + "/workshop/lead");
            bearable(staffing.workshop().window().duration(), "/workshops/" + i + "/workshop/window");
            if (staffing.needed() < 1 || staffing.needed() > MOST_PEOPLE) {
                faults.add(
                        "round.people", "/workshops/" + i + "/people", "value", staffing.needed(), "most", MOST_PEOPLE);
            }
        }
        for (int i = 0; i < round.preferences().size(); i++) {
            SupporterId supporter = round.preferences().get(i).supporter();
            known(supporters, supporter, "/preferences/" + i + "/supporter");
            known(cooperatives, round.preferences().get(i).cooperative(), "/preferences/" + i + "/cooperative");
        }
    }

    private <T> Set<Object> unique(String list, String member, List<T> items, Function<T, Object> id) {
        Set<Object> ids = new LinkedHashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Object value = id.apply(items.get(i));
            if (!ids.add(value)) {
                faults.add("round.repeated", list + "/" + i + member, "id", value);
            }
        }
        return ids;
    }

    private void bearable(Duration effort, String pointer) {
        if (effort.compareTo(Duration.ofHours(MOST_HOURS)) > 0) {
            faults.add(
                    "round.effort",
                    pointer,
                    "hours",
                    effort.plusHours(1).minusNanos(1).toHours(),
                    "most",
                    MOST_HOURS);
        }
    }

    private void known(Set<Object> ids, @Nullable Object id, String pointer) {
        if (id != null && !ids.contains(id)) {
            List<String> there = ids.stream().map(Object::toString).toList();
            faults.add(Fault.of("round.unknown", pointer).with("id", id).suggesting(id.toString(), there));
        }
    }
}
