package org.cooplab.eligibility.internal.selection;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.money.Rate;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.eligibility.internal.fact.Options;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Quota;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong in the minima and maxima of a call: their bounds, and the names that they count by. */
final class QuotaCheck {

    private static final List<String> ATTRIBUTES = List.of(Quota.REGION, Quota.PROVINCE, Quota.SECTOR, Quota.GROUP);

    private final CallForProjects call;
    private final Gazetteer gazetteer;
    private final Faults faults;

    QuotaCheck(CallForProjects call, Gazetteer gazetteer, Faults faults) {
        this.call = call;
        this.gazetteer = gazetteer;
        this.faults = faults;
    }

    /** Adds every fault of the quotas. */
    void check() {
        List<String> attributes = Admission.attributes(call);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < call.quotas().size(); i++) {
            Quota quota = call.quotas().get(i);
            String pointer = "/quotas/" + i;
            CallCheck.unique(seen, quota.label(), pointer, faults);
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
            bounds(quota, pointer);
            attribute(quota.attribute(), pointer + "/attribute");
            if (quota.value() != null) {
                value(quota.attribute(), quota.value(), pointer + "/value");
            }
        }
    }

    private void bounds(Quota quota, String pointer) {
        CallCheck.notNegative(quota.min(), pointer + "/min", faults);
        CallCheck.notNegative(quota.max(), pointer + "/max", faults);
        boolean minShare = share(quota.minShare(), pointer + "/minShare");
        boolean maxShare = share(quota.maxShare(), pointer + "/maxShare");
        boolean least = quota.min() != null || quota.minShare() != null;
        if (!least && quota.max() == null && quota.maxShare() == null) {
            faults.add("call.quota.empty", pointer, "quota", quota.label());
        } else if (least && quota.value() == null) {
            faults.add("call.quota.each", pointer, "quota", quota.label());
        } else if (minShare && maxShare && call.seats() >= 0) {
            // a minimum above the seats is not a fault: it is reported as short; one above its maximum is
            int most = most(QuotaClasses.limiting(call, quota));
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

    private int most(@Nullable Quota limiting) {
        if (limiting == null || !sound(limiting.maxShare())) {
            return Integer.MAX_VALUE;
        }
        Quota unlimited = new Quota(limiting.attribute(), null, null, null, null, limiting.maxShare());
        return Math.min(
                limiting.max() == null ? Integer.MAX_VALUE : limiting.max(),
                limiting.maxShare() == null ? Integer.MAX_VALUE : unlimited.most(call.seats()));
    }

    private static boolean sound(@Nullable Rate share) {
        return share == null || (share.value().signum() >= 0 && share.value().compareTo(BigDecimal.ONE) <= 0);
    }

    private boolean share(@Nullable Rate share, String pointer) {
        if (share != null && !sound(share)) {
            faults.add("call.share", pointer, "value", share.value());
            return false;
        }
        return true;
    }

    /** An answer may have any name, {@code secteur} or {@code groupe} too; only what can be no other word is a slip. */
    private void attribute(String attribute, String pointer) {
        if (Admission.fact(call, attribute) != null || ATTRIBUTES.contains(attribute)) {
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
        Options options = Admission.options(call, attribute, gazetteer);
        if (options != null && !options.open() && !options.contains(value)) {
            String meant = options.meant(value);
            Fault fault = Fault.of("call.quota.value" + (meant == null ? "" : ".suggestion"), pointer)
                    .with("value", value)
                    .with("attribute", attribute);
            faults.add(meant == null ? fault : fault.with("suggestion", meant));
        }
    }
}
