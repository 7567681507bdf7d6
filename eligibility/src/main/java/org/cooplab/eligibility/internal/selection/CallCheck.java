package org.cooplab.eligibility.internal.selection;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Suggestion;
import org.cooplab.eligibility.selection.Budget;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.CallForProjects.Group;
import org.cooplab.eligibility.selection.Criterion;
import org.cooplab.eligibility.selection.Pot;
import org.cooplab.eligibility.selection.Quota;
import org.cooplab.eligibility.selection.TieRule;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong in a call, all at once; the rules inside it are checked by the rules engine. */
public final class CallCheck {

    private static final List<String> ATTRIBUTES = List.of(Quota.REGION, Quota.PROVINCE, Quota.SECTOR, Quota.GROUP);

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
        notNegative(call.seats(), "/seats");
        notNegative(call.reserve(), "/reserve");
        if (call.opens() != null && call.closes() != null && call.closes().isBefore(call.opens())) {
            faults.add("call.period", "/closes", "opens", call.opens(), "closes", call.closes());
        }
        criteria();
        score();
        groups();
        quotas();
        ties();
        money();
        pots();
    }

    private void notNegative(@Nullable Integer number, String pointer) {
        if (number != null && number < 0) {
            faults.add("call.negative", pointer, "value", number);
        }
    }

    private void unique(Set<String> seen, String id, String pointer) {
        if (id.isBlank()) {
            faults.add("call.blank", pointer);
        } else if (!seen.add(id)) {
            faults.add("call.repeated", pointer, "id", id);
        }
    }

    private void criteria() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < call.criteria().size(); i++) {
            Criterion criterion = call.criteria().get(i);
            String pointer = "/criteria/" + i;
            unique(seen, criterion.id(), pointer + "/id");
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
            unique(seen, call.groups().get(i).id(), "/groups/" + i + "/id");
        }
    }

    private void quotas() {
        List<String> attributes = Admission.attributes(call);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < call.quotas().size(); i++) {
            Quota quota = call.quotas().get(i);
            String pointer = "/quotas/" + i;
            unique(seen, quota.label(), pointer);
            if (attributes.indexOf(quota.attribute()) > 1) {
                faults.add(
                        "call.quota.overlap",
                        pointer + "/attribute",
                        "attribute",
                        quota.attribute(),
                        "first",
                        attributes.get(0),
                        "second",
                        attributes.get(1));
            }
            quotaBounds(quota, pointer);
            attribute(quota.attribute(), pointer + "/attribute");
            if (quota.value() != null) {
                value(quota.attribute(), quota.value(), pointer + "/value");
            }
        }
    }

    private void quotaBounds(Quota quota, String pointer) {
        notNegative(quota.min(), pointer + "/min");
        notNegative(quota.max(), pointer + "/max");
        boolean minShare = share(quota.minShare(), pointer + "/minShare");
        boolean maxShare = share(quota.maxShare(), pointer + "/maxShare");
        boolean least = quota.min() != null || quota.minShare() != null;
        if (!least && quota.max() == null && quota.maxShare() == null) {
            faults.add("call.quota.empty", pointer, "quota", quota.label());
        } else if (least && quota.value() == null) {
            faults.add("call.quota.each", pointer, "quota", quota.label());
        } else if (minShare && maxShare && call.seats() >= 0) {
            // a minimum above the seats is not a fault: it is reported as short; one above its own maximum is
            Quota unlimited = new Quota(quota.attribute(), quota.value(), null, null, null, quota.maxShare());
            int most = Math.min(
                    quota.max() == null ? Integer.MAX_VALUE : quota.max(),
                    quota.maxShare() == null ? Integer.MAX_VALUE : unlimited.most(call.seats()));
            if (quota.least(call.seats()) > most) {
                faults.add(
                        "call.quota.bounds",
                        pointer,
                        "quota",
                        quota.label(),
                        "min",
                        quota.least(call.seats()),
                        "max",
                        most);
            }
        }
    }

    private boolean share(@Nullable Rate share, String pointer) {
        if (share == null || (share.value().signum() >= 0 && share.value().compareTo(BigDecimal.ONE) <= 0)) {
            return true;
        }
        faults.add("call.share", pointer, "value", share.value());
        return false;
    }

    /** An answer may have any name, {@code secteur} or {@code groupe} too; only what can be no other word is a slip. */
    private void attribute(String attribute, String pointer) {
        boolean fact = call.rules() != null
                && call.rules().facts().stream().anyMatch(one -> one.name().equals(attribute));
        if (fact || ATTRIBUTES.contains(attribute)) {
            return;
        }
        String lower = attribute.toLowerCase(Locale.ROOT);
        for (String known : ATTRIBUTES) {
            if (known.equals(lower) || swapped(known, lower)) {
                faults.add("call.quota.attribute", pointer, "attribute", attribute, "suggestion", known);
            }
        }
    }

    /** Says whether two neighbouring letters changing places make one word of the other. */
    private static boolean swapped(String one, String other) {
        int first = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        if (first < 0 || first + 1 >= one.length() || one.length() != other.length()) {
            return false;
        }
        return one.charAt(first) == other.charAt(first + 1)
                && one.charAt(first + 1) == other.charAt(first)
                && one.substring(first + 2).equals(other.substring(first + 2));
    }

    private void value(String attribute, String value, String pointer) {
        switch (attribute) {
            case Quota.REGION -> {
                Map<String, LocalizedText> names = new LinkedHashMap<>();
                gazetteer.regions().forEach(region -> names.put(region.code().value(), region.name()));
                place(attribute, value, names, pointer);
            }
            case Quota.PROVINCE -> {
                Map<String, LocalizedText> names = new LinkedHashMap<>();
                gazetteer.provinces().forEach(one -> names.put(one.code().value(), one.name()));
                place(attribute, value, names, pointer);
            }
            case Quota.GROUP -> {
                List<String> groups = call.groups().stream().map(Group::id).toList();
                if (!groups.contains(value)) {
                    faults.add(Fault.of("call.quota.value", pointer)
                            .with("value", value)
                            .with("attribute", attribute)
                            .suggesting(value, groups));
                }
            }
            default -> {}
        }
    }

    /** Codes are a digit or a letter from each other, so that only a name tells which place was meant. */
    private void place(String attribute, String value, Map<String, LocalizedText> names, String pointer) {
        if (names.containsKey(value)) {
            return;
        }
        Map<String, String> codes = new LinkedHashMap<>();
        names.forEach((code, name) -> name.byLanguage().values().forEach(text -> codes.put(text, code)));
        String name = Suggestion.of(value, codes.keySet());
        Fault fault = Fault.of(name == null ? "call.quota.value" : "call.quota.value.suggestion", pointer)
                .with("value", value)
                .with("attribute", attribute);
        faults.add(name == null ? fault : fault.with("suggestion", requireNonNull(codes.get(name))));
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
            unique(seen, pot.id(), pointer + "/id");
            notNegative(pot.seats(), pointer + "/seats");
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
}
