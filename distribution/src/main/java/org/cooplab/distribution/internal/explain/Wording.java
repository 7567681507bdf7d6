package org.cooplab.distribution.internal.explain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.internal.checker.Relations;
import org.cooplab.distribution.internal.checker.Rule;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Relation;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/** Makes reasons of rules: why something stands in the way, and what to change. */
final class Wording {

    private final Incumbent incumbent;
    private final Pointers pointers;
    private final String id;

    /** Words what concerns the request {@code id}. */
    Wording(Incumbent incumbent, String id) {
        this.incumbent = incumbent;
        this.pointers = new Pointers(incumbent);
        this.id = id;
    }

    /** Returns why each of the rules that must be relaxed stands in the way. */
    List<Reason> reasons(Finding finding) {
        List<Reason> reasons = new ArrayList<>();
        finding.slack().amounts().forEach((rule, by) -> reasons.add(reason(rule, finding.sequence(), by)));
        return reasons;
    }

    /** Returns how to relax each of the rules. */
    List<Reason> changes(Finding finding) {
        List<Reason> changes = new ArrayList<>();
        finding.slack().amounts().forEach((rule, by) -> changes.add(change(rule, finding.sequence(), by)));
        return changes;
    }

    /** Returns that it fits as it stands. */
    Reason fits(Finding finding, String code) {
        return served(code, finding.sequence()).with("cost", finding.extraCost());
    }

    /** Returns that there is no vehicle type at all. */
    Reason noVehicle() {
        return Reason.of("unserved.no-vehicle").at("/vehicles").with("id", id);
    }

    /** Returns something about a served request in its route. */
    Reason served(String code, StopSequence sequence) {
        return about(code, sequence).at(pointers.request(id));
    }

    private Reason about(String code, StopSequence sequence) {
        return Reason.of(code).with("id", id).with("vehicle", sequence.type().id());
    }

    private Reason reason(Rule rule, StopSequence sequence, long by) {
        Reason reason = about("unserved." + code(rule, sequence), sequence).at(pointers.of(rule, sequence, id));
        VehicleType type = sequence.type();
        VehicleType.Limits limits = type.limits();
        return switch (rule.kind()) {
            case FLEET -> reason.with("count", type.count() == null ? 0 : type.count());
            case SKILL -> reason.with("skill", rule.name());
            case KINDS -> reason.with("kind", rule.name());
            case BREAK -> reason.with("break", rule.name());
            case BREAK_LOAD ->
                most(reason.with("break", rule.name()), maxLoad(rule, type), by).with("dimension", rule.number());
            case PINNED, LOCKED -> reason.with("route", requireNonNull(sequence.continued()));
            case RELATION -> reason.with("others", others(rule));
            case CAPACITY -> most(reason, type.capacity().in(rule.number()), by).with("dimension", rule.number());
            case MAX_TASKS -> most(reason, limits.maxTasks(), by);
            case MAX_RELOADS -> most(reason, type.maxReloads(), by);
            case MAX_DISTANCE -> most(reason, limits.maxDistance(), by);
            case MAX_DRIVING -> most(reason, limits.maxDriving(), by);
            case MAX_DURATION -> most(reason, limits.maxDuration(), by);
            case SHIFT_END ->
                moments(
                        reason,
                        "end",
                        type.shift().close() + by,
                        "close",
                        type.shift().close(),
                        by);
            case SHIFT_START ->
                moments(
                        reason,
                        "start",
                        type.shift().open() - by,
                        "open",
                        type.shift().open(),
                        by);
            case CLOSES -> {
                long close = window(rule, sequence).close();
                yield moments(stop(reason, rule), "start", close + by, "close", close, by);
            }
            case OPENS -> {
                long open = window(rule, sequence).open();
                yield moments(stop(reason, rule), "start", open - by, "open", open, by);
            }
            case RELEASE -> {
                long release = requireNonNull(((Job) incumbent.request(rule.name())).release());
                yield moments(reason.with("stop", rule.name()), "begin", release - by, "release", release, by);
            }
            case ON_BOARD -> {
                Shipment shipment = (Shipment) incumbent.request(rule.name());
                yield most(reason.with("stop", rule.name()), shipment.maxOnBoard(), by);
            }
            case PRIZE -> {
                long prize = requireNonNull(incumbent.request(id).conditions().prize());
                yield reason.with("cost", prize + by - 1).with("prize", prize);
            }
            case VEHICLE, LOAD_ORDER, ROUTES_FIRST -> reason;
        };
    }

    private Reason change(Rule rule, StopSequence sequence, long by) {
        Reason change = about("relax." + code(rule, sequence), sequence).at(pointers.of(rule, sequence, id));
        return switch (rule.kind()) {
            case SKILL -> change.with("skill", rule.name());
            case KINDS -> change.with("kind", rule.name());
            case BREAK -> change.with("break", rule.name());
            case BREAK_LOAD -> change.with("break", rule.name()).with("by", by).with("dimension", rule.number());
            case PINNED, LOCKED -> change.with("route", requireNonNull(sequence.continued()));
            case RELATION -> change.with("others", others(rule));
            case CAPACITY -> change.with("by", by).with("dimension", rule.number());
            case CLOSES, OPENS -> stop(change, rule).with("by", by);
            case RELEASE, ON_BOARD -> change.with("stop", rule.name()).with("by", by);
            case FLEET,
                    MAX_TASKS,
                    MAX_RELOADS,
                    MAX_DISTANCE,
                    MAX_DRIVING,
                    MAX_DURATION,
                    SHIFT_END,
                    SHIFT_START,
                    PRIZE -> change.with("by", by);
            case VEHICLE, LOAD_ORDER, ROUTES_FIRST -> change;
        };
    }

    private static Reason most(Reason reason, @Nullable Number most, long by) {
        long bound = requireNonNull(most).longValue();
        return reason.with("value", bound + by).with("most", bound).with("by", by);
    }

    private static long maxLoad(Rule rule, VehicleType type) {
        return type.breaks().stream()
                .filter(pause -> pause.id().equals(rule.name()))
                .map(VehicleType.Break::maxLoad)
                .filter(Objects::nonNull)
                .mapToLong(most -> most.in(rule.number()))
                .findFirst()
                .orElseThrow();
    }

    private static Reason moments(Reason reason, String what, long moment, String bound, long limit, long by) {
        return reason.with(what, moment).with(bound, limit).with("by", by);
    }

    private static Reason stop(Reason reason, Rule rule) {
        return reason.with("stop", requireNonNull(rule.step()).id());
    }

    private static TimeWindow window(Rule rule, StopSequence sequence) {
        Step step = requireNonNull(rule.step());
        return sequence.activities().stream()
                .filter(activity -> activity.step().equals(step))
                .findFirst()
                .orElseThrow()
                .windows()
                .get(rule.number());
    }

    /** Returns the other requests of a relation. */
    private String others(Rule rule) {
        TreeSet<String> others = new TreeSet<>();
        Relation relation = incumbent.problem().relations().get(rule.number());
        Relations.tasks(relation).forEach(task -> others.add(task.id()));
        others.remove(id);
        return String.join(", ", others);
    }

    private String code(Rule rule, StopSequence sequence) {
        return switch (rule.kind()) {
            case RELATION -> {
                Relation relation = incumbent.problem().relations().get(rule.number());
                yield relation instanceof Relation.SameVehicle
                        ? "same-vehicle"
                        : relation instanceof Relation.Direct ? "direct" : "sequence";
            }
            case FLEET -> {
                int count =
                        sequence.type().count() == null ? 0 : sequence.type().count();
                yield count == 0
                        ? "fleet-empty"
                        : incumbent.pinned(sequence.type()) >= count ? "fleet-pinned" : "fleet";
            }
            default -> rule.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
