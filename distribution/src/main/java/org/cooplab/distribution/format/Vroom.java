package org.cooplab.distribution.format;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Messages;
import org.cooplab.distribution.routing.InitialPlan;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.PlanExplainer;
import org.cooplab.distribution.routing.RoutingProblem;

/**
 * Problems and solutions in the JSON of VROOM, so that its users switch by changing one command.
 *
 * <pre>{@code
 * Vroom vroom = Vroom.compile(Documents.read(VroomProblem.class, text));
 * Plan plan = VehicleRouting.solve(vroom.problem(), options).plan();
 * String answer = Documents.write(vroom.solution(plan));
 * }</pre>
 *
 * <p>As in VROOM, the priorities served count first, then the cost, which is travel time unless the vehicles say otherwise; breaks,
 * skills, shipments, limits, and steps as a start or as a plan are followed. The differences: without matrices vehicles travel in a
 * straight line (great circle times 1.3, at 50 km/h), and the solution says so; {@code speed_factor} is rounded to whole percents; at
 * places of several tasks and where vehicles start, the set-up may be spent before a time window opens, so that the service begins
 * within the window; {@code costs} of matrices together with {@code max_distance} are refused, and so are limits and prices by distance if matrices
 * have no {@code distances}. Immutable and thread-safe.
 */
public final class Vroom {

    private final VroomProblem document;
    private final VroomModel model;

    private Vroom(VroomProblem document, VroomModel model) {
        this.document = document;
        this.model = model;
    }

    /**
     * Makes a problem of a document.
     *
     * @throws InvalidDocument with everything in it that is wrong or not supported
     */
    public static Vroom compile(VroomProblem document) {
        return new Vroom(document, VroomModel.of(requireNonNull(document, "document")));
    }

    /** Returns the problem; steps of the vehicles are a plan to start from. */
    public RoutingProblem problem() {
        List<InitialRoute> given = model.given();
        return given.isEmpty() ? model.problem() : model.problem().withInitialPlan(new InitialPlan(given, 0));
    }

    /** Returns whether travel is estimated from the coordinates, because the document has no matrices. */
    public boolean estimated() {
        return document.matrices().isEmpty();
    }

    /** Returns a plan of {@link #problem()} in VROOM's form. */
    public VroomSolution solution(Plan plan) {
        return new VroomWriting(model, List.of(), estimated()).solution(requireNonNull(plan, "plan"));
    }

    /**
     * Returns a plan of {@link #problem()} in VROOM's form, with why each request is unassigned and what would help.
     *
     * @param messages in which language; made with {@code Messages.of(locale, PlanChecker.class)}
     * @throws IllegalArgumentException if the {@link PlanChecker} does not accept the plan
     */
    public VroomSolution explained(Plan plan, Messages messages) {
        return explained(plan, messages, Integer.MAX_VALUE);
    }

    /**
     * Returns a plan in VROOM's form as {@link #explained(Plan, Messages)} does, but explains only the first {@code most} unassigned
     * requests: each is tried at every position of every route.
     *
     * @throws IllegalArgumentException if the {@link PlanChecker} does not accept the plan
     */
    public VroomSolution explained(Plan plan, Messages messages, int most) {
        VroomReasons reasons = new VroomReasons(PlanExplainer.of(problem(), plan), messages, most);
        return new VroomWriting(model, List.of(), estimated()).explained(plan, reasons);
    }

    /**
     * Returns the routes of the vehicles' steps exactly as they are, with their times and violations: VROOM's plan mode. Steps with
     * {@code service_at}, {@code service_after} or {@code service_before} begin accordingly, or are late.
     */
    public VroomSolution planned() {
        RoutingProblem timed = model.forced();
        Plan plan = PlanChecker.timetable(timed, model.given());
        return new VroomWriting(model, new ArrayList<>(PlanChecker.check(timed, plan)), estimated()).solution(plan);
    }
}
