package org.cooplab.distribution.internal.explain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.Explanation.Cause;
import org.cooplab.distribution.routing.Explanation.Place;
import org.cooplab.distribution.routing.Explanation.Remedy;
import org.cooplab.distribution.routing.Explanation.Served;
import org.cooplab.distribution.routing.Explanation.Unserved;
import org.cooplab.distribution.routing.Explanation.Verdict;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/** Strings the rooms together: one request, all sequences, one answer. Immutable once built. */
public final class Explainer {

    private final Incumbent incumbent;
    private final Incumbent empty;
    private final Ledger ledger;

    /** Prepares to explain a plan that keeps the rules of the problem. */
    public Explainer(RoutingProblem problem, Plan plan) {
        this.incumbent = new Incumbent(problem, plan);
        this.empty = incumbent.empty();
        this.ledger = new Ledger(incumbent);
    }

    /** Returns why a request is not served. */
    public Unserved unserved(String id) {
        Request request = request(id, false);
        Wording wording = new Wording(incumbent, id);
        Effort effort = new Effort(incumbent, request);
        List<Outcome> alone = new ArrayList<>();
        for (VehicleType type : incumbent.problem().vehicles()) {
            Outcome outcome = Diagnosis.of(empty, request, null, empty.fresh(type, request));
            alone.add(free(type, incumbent.pinned(type)) ? outcome : outcome.withoutVehicle(effort));
        }
        List<Outcome> places = places(request, ledger, new Places(incumbent, ledger, request).bases());
        Cause cause = cause(alone, places);
        return new Unserved(
                id,
                cause,
                reasons(wording, cause, alone, places),
                verdicts(wording, alone),
                verdicts(wording, places),
                cause == Cause.FITS
                        ? List.of(new Remedy(List.of(wording.fits(cheapest(places), "relax.fits"))))
                        : Summary.remedies(wording, effort, places));
    }

    private List<Outcome> places(Request request, @Nullable Ledger judge, List<StopSequence> bases) {
        List<Outcome> places = new ArrayList<>();
        for (StopSequence base : bases) {
            Outcome outcome = Diagnosis.of(incumbent, request, judge, base);
            boolean left = base.route() != null || free(base.type(), incumbent.used(base.type()));
            places.add(left ? outcome : outcome.withoutVehicle(new Effort(incumbent, request)));
        }
        return places;
    }

    private static boolean free(VehicleType type, int busy) {
        return type.count() == null || busy < type.count();
    }

    private static Cause cause(List<Outcome> alone, List<Outcome> places) {
        if (places.stream().anyMatch(outcome -> outcome.fits() != null)) {
            return Cause.FITS;
        }
        if (places.stream().anyMatch(outcome -> outcome.dear() != null)) {
            return Cause.NOT_WORTH_IT;
        }
        return alone.stream().anyMatch(outcome -> outcome.fits() != null) ? Cause.NO_ROOM : Cause.IMPOSSIBLE;
    }

    private List<Reason> reasons(Wording wording, Cause cause, List<Outcome> alone, List<Outcome> places) {
        return switch (cause) {
            case FITS -> List.of(wording.fits(cheapest(places), "unserved.fits"));
            case NOT_WORTH_IT ->
                Summary.reasons(
                        wording,
                        places.stream()
                                .filter(outcome -> outcome.dear() != null)
                                .toList());
            case NO_ROOM -> Summary.reasons(wording, places);
            case IMPOSSIBLE -> alone.isEmpty() ? List.of(wording.noVehicle()) : Summary.reasons(wording, alone);
        };
    }

    private static Finding cheapest(List<Outcome> places) {
        Finding cheapest = null;
        for (Outcome outcome : places) {
            Finding fits = outcome.fits();
            if (fits != null && (cheapest == null || fits.extraCost() < cheapest.extraCost())) {
                cheapest = fits;
            }
        }
        return requireNonNull(cheapest);
    }

    private static List<Verdict> verdicts(Wording wording, List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> verdict(wording, outcome)).toList();
    }

    private static Verdict verdict(Wording wording, Outcome outcome) {
        List<Reason> reasons = new ArrayList<>();
        outcome.singles().forEach(single -> reasons.addAll(wording.reasons(single)));
        Finding together = outcome.together();
        if (together != null) {
            reasons.addAll(wording.reasons(together));
        }
        Finding best = outcome.fits() == null ? outcome.dear() : outcome.fits();
        Place place = best == null ? null : Places.place(outcome.base(), best.sequence(), best.extraCost());
        return new Verdict(outcome.base().route(), outcome.base().type().id(), reasons, together != null, place);
    }

    /** Returns what serving a request costs, and where else it could be. */
    public Served served(String id) {
        Request request = request(id, true);
        Places places = new Places(incumbent, ledger, request);
        Long marginal = places.marginalCost();
        Place next = places.next();
        int route = requireNonNull(incumbent.routeOf(request));
        StopSequence sequence = incumbent.sequence(route);
        Wording wording = new Wording(incumbent, id);
        List<Reason> reasons = new ArrayList<>();
        if (marginal == null) {
            boolean fixed = sequence.fixed().stream()
                    .anyMatch(step -> step.task() && step.id().equals(id));
            reasons.add(wording.served(fixed ? "served.fixed" : "served.needed", sequence));
        } else if (next == null) {
            reasons.addAll(Summary.reasons(wording, places(request, null, places.others())));
            if (reasons.isEmpty()) {
                reasons.add(wording.served("served.no-other", sequence));
            }
        }
        return new Served(id, route, sequence.type().id(), marginal, next, reasons);
    }

    /** Returns the plan without a request that it serves, or {@code null} if it cannot be without. */
    public @Nullable Plan without(String id) {
        return new Places(incumbent, ledger, request(id, true)).without();
    }

    /** Returns the plan with a request at a place. */
    public Plan at(String id, Place place) {
        if (!incumbent.knows(id)) {
            throw new IllegalArgumentException("the problem knows no request " + id);
        }
        return new Places(incumbent, ledger, incumbent.request(id)).at(place);
    }

    private Request request(String id, boolean served) {
        if (!incumbent.knows(id)) {
            throw new IllegalArgumentException("the problem knows no request " + id);
        }
        Request request = incumbent.request(id);
        if (served != (incumbent.routeOf(request) != null)) {
            throw new IllegalArgumentException(id + " is " + (served ? "not served" : "served"));
        }
        return request;
    }
}
