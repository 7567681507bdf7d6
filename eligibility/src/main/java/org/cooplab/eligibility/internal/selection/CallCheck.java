package org.cooplab.eligibility.internal.selection;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.eligibility.selection.Budget;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Criterion;
import org.cooplab.eligibility.selection.Pot;
import org.cooplab.eligibility.selection.TieRule;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong in a call, all at once; the rules inside it are checked by the rules engine. */
public final class CallCheck {

    private final CallForProjects call;
    private final Gazetteer gazetteer;
    private final Faults faults;

    /** Takes the call, the places its quotas may name, and where faults go. */
    public CallCheck(CallForProjects call, Gazetteer gazetteer, Faults faults) {
        this.call = call;
        this.gazetteer = gazetteer;
        this.faults = faults;
    }

    /** Returns the currency of the call's money, or null if it has none. */
    public static @Nullable Currency currency(CallForProjects call) {
        if (call.budget() != null) {
            return call.budget().total().currency();
        }
        for (Pot pot : call.pots()) {
            if (pot.budget() != null) {
                return pot.budget().currency();
            }
        }
        return null;
    }

    /** Adds every fault of the call. */
    public void check() {
        notNegative(call.seats(), "/seats", faults);
        notNegative(call.reserve(), "/reserve", faults);
        if (call.opens() != null && call.closes() != null && call.closes().isBefore(call.opens())) {
            faults.add("call.period", "/closes", "opens", call.opens(), "closes", call.closes());
        }
        criteria();
        score();
        groups();
        new QuotaCheck(call, gazetteer, faults).check();
        ties();
        money();
        pots();
    }

    private void criteria() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < call.criteria().size(); i++) {
            Criterion criterion = call.criteria().get(i);
            String pointer = "/criteria/" + i;
            unique(seen, criterion.id(), pointer + "/id", faults);
            if (criterion.weight().signum() < 0) {
                faults.add("call.negative", pointer + "/weight", "value", criterion.weight());
            }
            if (criterion.outOf().signum() <= 0) {
                faults.add("call.out-of", pointer + "/outOf", "value", criterion.outOf());
            }
            BigDecimal least = criterion.minimum();
            if (least != null && (least.signum() < 0 || least.compareTo(criterion.outOf()) > 0)) {
                faults.add("call.mark", pointer + "/minimum", "value", least, "outOf", criterion.outOf());
            }
        }
    }

    /** A least score that nobody can reach would refuse everybody. */
    private void score() {
        BigDecimal least = call.minimumScore();
        BigDecimal most = call.criteria().stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (least != null && (least.signum() < 0 || least.compareTo(most) > 0)) {
            faults.add("call.score", "/minimumScore", "value", least, "most", most);
        }
    }

    private void groups() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < call.groups().size(); i++) {
            unique(seen, call.groups().get(i).id(), "/groups/" + i + "/id", faults);
        }
    }

    private void ties() {
        int last = call.ties().size() - 1;
        boolean unique = false;
        for (int i = 0; i <= last; i++) {
            TieRule rule = call.ties().get(i);
            String pointer = "/ties/" + i;
            if (unique) {
                faults.add("call.tie.unreachable", pointer);
            }
            if (rule instanceof TieRule.Mark mark
                    && call.criteria().stream().noneMatch(c -> c.id().equals(mark.criterion()))) {
                Fault unknown =
                        Fault.of("call.tie.criterion", pointer + "/criterion").with("criterion", mark.criterion());
                faults.add(unknown.suggesting(
                        mark.criterion(),
                        call.criteria().stream().map(Criterion::id).toList()));
            }
            if (rule instanceof TieRule.Draw draw
                    && (draw.seed() == null || draw.seed().isBlank())) {
                faults.add("call.tie.seed", pointer + "/seed");
            }
            unique |= rule instanceof TieRule.Draw || rule instanceof TieRule.Id;
        }
        if (!unique) {
            faults.add("call.tie.last", "/ties");
        }
    }

    private void money() {
        Budget budget = call.budget();
        if (budget == null) {
            return;
        }
        if (budget.total().signum() < 0) {
            faults.add(
                    "call.negative",
                    "/budget/total/amount",
                    "value",
                    budget.total().toDecimal());
        }
        Money grant = budget.grant();
        if (grant != null) {
            sameCurrency(grant, "/budget/grant/currency");
            if (grant.signum() <= 0) {
                faults.add("call.grant", "/budget/grant/amount", "value", grant.toDecimal());
            }
        }
    }

    private void sameCurrency(Money amount, String pointer) {
        Currency expected = currency(call);
        if (expected != null && !expected.equals(amount.currency())) {
            faults.add("call.currency", pointer, "currency", amount.currency(), "expected", expected);
        }
    }

    private void pots() {
        if (call.pots().size() > PotSharing.MOST_POTS) {
            faults.add("call.pots.many", "/pots", "count", call.pots().size(), "most", PotSharing.MOST_POTS);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < call.pots().size(); i++) {
            Pot pot = call.pots().get(i);
            String pointer = "/pots/" + i;
            unique(seen, pot.id(), pointer + "/id", faults);
            notNegative(pot.seats(), pointer + "/seats", faults);
            Money budget = pot.budget();
            if (budget == null && pot.seats() == null) {
                faults.add("call.pot.empty", pointer, "pot", pot.id());
            }
            if (budget != null) {
                sameCurrency(budget, pointer + "/budget/currency");
                if (budget.signum() < 0) {
                    faults.add("call.negative", pointer + "/budget/amount", "value", budget.toDecimal());
                }
            }
        }
    }

    static void notNegative(@Nullable Integer number, String pointer, Faults faults) {
        if (number != null && number < 0) {
            faults.add("call.negative", pointer, "value", number);
        }
    }

    static void unique(Set<String> seen, String id, String pointer, Faults faults) {
        if (id.isBlank()) {
            faults.add("call.blank", pointer);
        } else if (!seen.add(id)) {
            faults.add("call.repeated", pointer, "id", id);
        }
    }
}
