package org.cooplab.eligibility;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooplab.core.application.Application;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.id.Fingerprint;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.analysis.Analysis;
import org.cooplab.eligibility.internal.selection.CallCheck;
import org.cooplab.eligibility.internal.selection.Run;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Placement;
import org.jspecify.annotations.Nullable;

/**
 * A call for projects, ready to select.
 *
 * <p>Compile once, select as often as needed: while applications come in, when the marks are there, when a selected
 * cooperative leaves. {@link CallForProjects} states the rule of choice. Immutable and thread-safe.
 *
 * <pre>{@code
 * Selections call = Selections.compile(callForProjects);              // or every fault at once
 * Selection selection = call.select(applications, LocalDate.of(2021, 3, 8));
 * selection.selected();                                               // each with rank, score, pot and reasons
 * call.replace(selection, applications, Set.of(whoLeft)).arrived();   // who moves up
 * }</pre>
 */
public final class Selections {

    private final CallForProjects call;
    private final Gazetteer gazetteer;
    private final CallRules rules;
    private final String hash;

    private Selections(CallForProjects call, Gazetteer gazetteer, CallRules rules) {
        this.call = call;
        this.gazetteer = gazetteer;
        this.rules = rules;
        this.hash = Fingerprint.sha256(call);
    }

    /**
     * Prepares a call in Morocco.
     *
     * @throws InvalidDocument with every fault of the call, each at its JSON Pointer
     */
    public static Selections compile(CallForProjects call) {
        return compile(call, Gazetteer.morocco());
    }

    /**
     * Prepares a call.
     *
     * @param gazetteer the regions and provinces of its country
     * @throws InvalidDocument with every fault of the call, each at its JSON Pointer
     */
    public static Selections compile(CallForProjects call, Gazetteer gazetteer) {
        Faults faults = new Faults();
        CallRules rules = check(call, gazetteer, faults);
        faults.throwIfAny();
        return new Selections(call, gazetteer, rules);
    }

    /** Returns every fault of a call in Morocco; empty if it compiles. */
    public static List<Fault> check(CallForProjects call) {
        return check(call, Gazetteer.morocco());
    }

    /**
     * Returns every fault of a call; empty if it compiles.
     *
     * @param gazetteer the regions and provinces of its country
     */
    public static List<Fault> check(CallForProjects call, Gazetteer gazetteer) {
        Faults faults = new Faults();
        check(call, gazetteer, faults);
        return faults.list();
    }

    private static CallRules check(CallForProjects call, Gazetteer gazetteer, Faults faults) {
        new CallCheck(requireNonNull(call, "call"), requireNonNull(gazetteer, "gazetteer"), faults).check();
        return CallRules.compile(call, gazetteer, faults);
    }

    /**
     * Looks for what is odd in the rules of the call that are in force on that day, as {@link Analysis} does: in its rule
     * set, in the conditions of its groups, criteria and pots, each by itself, and in the sectors of its quotas. What is
     * found stands at its JSON Pointer in the call. That a condition always holds is not told.
     */
    public Analysis analysis(LocalDate date) {
        return CallAnalysis.of(call, gazetteer, requireNonNull(date, "date"));
    }

    /** Returns the call that was compiled. */
    public CallForProjects call() {
        return call;
    }

    /**
     * Returns the sentence of a reason of a selection, in the reader's language: Arabic, French or English. Facts and
     * clauses of the rules are called as the rule set calls them; quotas by the name of their region, province or
     * group; criteria, groups and pots by their own.
     */
    public String sentence(Reason reason, Locale locale) {
        return rules.sentence(requireNonNull(reason, "reason"), requireNonNull(locale, "locale"));
    }

    /**
     * Selects.
     *
     * <p>An answer that cannot be read makes its own application pending and no other. So does an answer whose name
     * is no fact, if a condition of the call lacks the fact with the nearest name, or reads a derived fact of
     * exactly this name. All other answers whose names are no facts belong to the host and are ignored.
     *
     * @param applications all that came in, in any order
     * @param date the day on which the rules are judged
     * @throws InvalidDocument if applications share an id: {@code application.repeated} for each but the first, at
     *     {@code /applications/INDEX/id} in the order of the collection
     */
    public Selection select(Collection<Application> applications, LocalDate date) {
        return select(applications, date, Set.of());
    }

    /**
     * Selects without those who have left.
     *
     * @param applications all that came in, in any order
     * @param date the day on which the rules are judged
     * @param withdrawn the applications of those who left; they are refused with that reason
     * @throws InvalidDocument as {@link #select(Collection, LocalDate)} does, and if a withdrawn id belongs to no
     *     application: {@code withdrawn.unknown} at {@code /withdrawn/INDEX}, counted in the order
     *     of a {@link LinkedHashSet} or {@link SortedSet}, and of any other by id
     */
    public Selection select(Collection<Application> applications, LocalDate date, Set<ApplicationId> withdrawn) {
        return selection(run(applications, date, withdrawn, Set.of(), null), date);
    }

    /**
     * Fills the seats of those who leave after a selection from its reserve list. Seats already given are kept; the
     * free ones go to applications on the reserve list, so that, of all lists that keep those seats and otherwise take
     * only applications from the reserve list, the best by the rule of the call results. Pots are shared anew over the
     * new list.
     *
     * <p>What the applications say now is judged, such as marks corrected since then. Who no longer passes or has
     * become pending by it, or no longer fits the seats, maxima and money beside the better ranked who keep theirs,
     * loses its seat: {@code seat.lost} is the first of its reasons.
     *
     * @param before the selection so far, of this very call; one that came out of a replacement too
     * @param applications the same applications, as they are now
     * @param withdrawn who has left; those who had left {@code before} already need not be named again
     * @throws IllegalArgumentException if {@code before} is of another call or of other applications
     * @throws InvalidDocument as {@link #select(Collection, LocalDate, Set)} does
     */
    public Selection.Replacement replace(
            Selection before, Collection<Application> applications, Set<ApplicationId> withdrawn) {
        requireNonNull(applications, "applications");
        requireNonNull(withdrawn, "withdrawn");
        if (!requireNonNull(before, "before").callHash().equals(hash)) {
            throw new IllegalArgumentException("before must be a selection of call " + call.id() + " with hash " + hash
                    + ", but was of " + before.call() + " with hash " + before.callHash());
        }
        if (!ids(before.places(), Placement::application).equals(ids(applications, Application::id))) {
            throw new IllegalArgumentException("applications must be those of the selection before");
        }
        Set<ApplicationId> gone = new LinkedHashSet<>(inOrder(withdrawn));
        for (Placement place : before.refused()) {
            if (place.reasons().stream().anyMatch(reason -> reason.code().equals("application.withdrawn"))) {
                gone.add(place.application());
            }
        }
        Set<ApplicationId> keeping = ids(before.selected(), Placement::application);
        keeping.removeAll(gone);
        Set<ApplicationId> from = ids(before.reserve(), Placement::application);
        Selection now = selection(run(applications, before.date(), gone, keeping, from), before.date());
        Selection anew = select(applications, before.date(), gone);
        List<ApplicationId> arrived = now.selected().stream()
                .map(Placement::application)
                .filter(id -> !keeping.contains(id))
                .toList();
        return new Selection.Replacement(now, arrived, differences(now, anew, keeping));
    }

    private static <T> Set<ApplicationId> ids(Collection<T> all, Function<T, ApplicationId> id) {
        return all.stream().map(id).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Selection.Difference> differences(Selection now, Selection anew, Set<ApplicationId> keeping) {
        Set<ApplicationId> chosenNow = ids(now.selected(), Placement::application);
        Set<ApplicationId> chosenAnew = ids(anew.selected(), Placement::application);
        List<Selection.Difference> differences = new ArrayList<>();
        for (Placement place : now.places()) {
            ApplicationId id = place.application();
            if (chosenNow.contains(id) != chosenAnew.contains(id)) {
                boolean beyond = place.status() == Placement.Status.REFUSED && place.rank() != null;
                Reason reason = Reason.of(
                        chosenNow.contains(id)
                                ? keeping.contains(id) ? "replacement.kept" : "replacement.instead"
                                : beyond ? "replacement.beyond" : "replacement.held-back");
                Placement.Status other = anew.of(id).map(Placement::status).orElseThrow();
                differences.add(new Selection.Difference(id, place.status(), other, reason));
            }
        }
        return differences;
    }

    private Run run(
            Collection<Application> applications,
            LocalDate date,
            Set<ApplicationId> withdrawn,
            Set<ApplicationId> keeping,
            @Nullable Set<ApplicationId> from) {
        requireSound(requireNonNull(applications, "applications"), requireNonNull(withdrawn, "withdrawn"));
        return Run.of(call, rules.on(requireNonNull(date, "date")), gazetteer, applications, withdrawn, keeping, from);
    }

    /**
     * Refuses repeated ids, and withdrawn ids that no application has: a mistyped one would leave the seat with
     * somebody who has left.
     */
    private static void requireSound(Collection<Application> applications, Set<ApplicationId> withdrawn) {
        Set<String> known = new TreeSet<>();
        Faults faults = new Faults();
        int index = 0;
        for (Application application : applications) {
            if (!known.add(application.id().value())) {
                faults.add("application.repeated", "/applications/" + index + "/id", "id", application.id());
            }
            index++;
        }
        index = 0;
        for (ApplicationId id : inOrder(withdrawn)) {
            if (!known.contains(id.value())) {
                faults.add(Fault.of("withdrawn.unknown", "/withdrawn/" + index)
                        .with("found", id)
                        .suggesting(id.value(), known));
            }
            index++;
        }
        faults.throwIfAny();
    }

    private static Set<ApplicationId> inOrder(Set<ApplicationId> withdrawn) {
        boolean ordered = withdrawn instanceof LinkedHashSet || withdrawn instanceof SortedSet;
        return ordered ? withdrawn : new TreeSet<>(withdrawn);
    }

    private Selection selection(Run run, LocalDate date) {
        return new Selection(
                Selection.SCHEMA,
                call.id(),
                hash,
                date,
                run.exact() ? Selection.Method.EXACT : Selection.Method.IN_ORDER,
                call.seats(),
                run.places(),
                run.quotas(),
                run.pots(),
                run.moneyLeft());
    }
}
