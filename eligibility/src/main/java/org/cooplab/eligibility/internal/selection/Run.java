package org.cooplab.eligibility.internal.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cooplab.core.application.Application;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Placement;
import org.cooplab.eligibility.selection.PotReport;
import org.cooplab.eligibility.selection.QuotaReport;
import org.cooplab.eligibility.selection.Score;
import org.jspecify.annotations.Nullable;

/**
 * One selection from the first gate to the last reason: admission, ranking, choice, pots, reserve.
 *
 * @param exact whether the choice is the optimum of the rule for equal amounts, rather than read in order
 * @param places one for each application: the ranked by rank, then the others by id
 * @param quotas how far each quota was met
 * @param pots how each pot was used
 * @param moneyLeft the money that nobody got, or null if the call has no budget
 */
public record Run(
        boolean exact,
        List<Placement> places,
        List<QuotaReport> quotas,
        List<PotReport> pots,
        @Nullable Money moneyLeft) {

    /**
     * Selects.
     *
     * @param conditions the rules of the call on the day of judgement
     * @param withdrawn who has left
     * @param keeping who keeps a seat that it has been given, as long as it can
     * @param from from whom free seats are filled, or null for everybody
     */
    public static Run of(
            CallForProjects call,
            Conditions conditions,
            Gazetteer gazetteer,
            Collection<Application> applications,
            Set<ApplicationId> withdrawn,
            Set<ApplicationId> keeping,
            @Nullable Set<ApplicationId> from) {
        List<Entrant> all = new Admission(call, conditions, gazetteer).admit(applications, withdrawn);
        Ranking ranking = new Ranking(call);
        List<Entrant> ranked =
                ranking.rank(all.stream().filter(e -> e.status == null).toList());
        List<Entrant> outside = all.stream().filter(e -> e.status != null).toList();
        Choice choice = new Choice(call, ranked);
        choice.choose(keeping, from);
        choice.explain();
        new TieReasons(choice, ranking, ranked).write();
        List<Entrant> chosen = new ArrayList<>();
        Set<ApplicationId> lost = new HashSet<>(keeping);
        for (int i : choice.ranksSelected()) {
            chosen.add(ranked.get(i));
            lost.remove(ranked.get(i).application.id());
        }
        all.stream()
                .filter(e -> lost.contains(e.application.id()))
                .forEach(e -> e.reasons.add(0, Reason.of("seat.lost")));
        PotStep pots = new PotStep(call, chosen);
        pots.explain();

        List<String> attributes = Admission.attributes(call);
        List<Placement> places = new ArrayList<>(all.size());
        int seated = 0;
        int waiting = 0;
        for (int i = 0; i < ranked.size(); i++) {
            Entrant entrant = ranked.get(i);
            if (choice.selected(i)) {
                entrant.status = Placement.Status.SELECTED;
                places.add(place(call, attributes, entrant, i + 1, null, pots.potOf(seated++)));
            } else if (choice.barred(i)) {
                entrant.status = Placement.Status.REFUSED;
                places.add(place(call, attributes, entrant, i + 1, null, null));
            } else {
                places.add(waiting(call, attributes, entrant, i + 1, ++waiting));
            }
        }
        for (Entrant entrant : outside) {
            places.add(place(call, attributes, entrant, null, null, null));
        }
        return new Run(choice.exact(), places, choice.reports(), pots.reports(), choice.moneyLeft());
    }

    private static Placement waiting(
            CallForProjects call, List<String> attributes, Entrant entrant, int rank, int position) {
        Integer length = call.reserve();
        if (length == null || position <= length) {
            entrant.status = Placement.Status.RESERVE;
            entrant.reasons.add(Reason.of("reserve.place").with("place", position));
            return place(call, attributes, entrant, rank, position, null);
        }
        entrant.status = Placement.Status.REFUSED;
        entrant.reasons.add(Reason.of("reserve.full").with("place", position).with("reserve", length));
        return place(call, attributes, entrant, rank, null, null);
    }

    private static Placement place(
            CallForProjects call,
            List<String> attributes,
            Entrant entrant,
            @Nullable Integer rank,
            @Nullable Integer reservePlace,
            @Nullable String pot) {
        Map<String, Score> points = new LinkedHashMap<>();
        for (int k = 0; k < entrant.points.length; k++) {
            Score value = entrant.points[k];
            if (value != null) {
                points.put(call.criteria().get(k).id(), value);
            }
        }
        Map<String, String> classes = new LinkedHashMap<>();
        for (int a = 0; a < attributes.size(); a++) {
            String value = entrant.classes[a];
            if (value != null) {
                classes.put(attributes.get(a), value);
            }
        }
        Placement.Status status = Objects.requireNonNull(entrant.status, "status");
        return new Placement(
                entrant.application.id(),
                entrant.application.cooperative().id(),
                status,
                rank,
                reservePlace,
                entrant.score,
                points,
                classes,
                entrant.ties,
                pot,
                status == Placement.Status.SELECTED ? entrant.amount : null,
                entrant.reasons,
                entrant.questions);
    }
}
