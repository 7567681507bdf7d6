package org.cooplab.eligibility.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.partner.Site;
import org.cooplab.core.programme.Workshop;
import org.cooplab.core.support.Diagnosis;
import org.cooplab.core.support.Skill;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.core.support.Supporter;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/** Matches the slow and obvious way, straight from the rules that {@link Matcher} states: try everybody for everything. */
final class PlainMatcher {

    private final SupportRound round;
    private final List<Job> decided = new ArrayList<>();
    private final List<Job> open = new ArrayList<>();

    PlainMatcher(SupportRound round) {
        this.round = round;
        for (SupportPlan plan : round.plans()) {
            for (SupportPlan.Action action : plan.actions()) {
                if (action.status() != SupportPlan.Action.Status.CANCELLED) {
                    (action.by() == null ? open : decided).add(new Visitable(plan, action));
                }
            }
        }
        for (SupportRound.Staffing staffing : round.workshops()) {
            for (int i = 0; i < staffing.needed(); i++) {
                boolean led = i == 0 && staffing.workshop().lead() != null;
                (led ? decided : open).add(new Taught(staffing, led));
            }
        }
    }

    /** What somebody is wanted for. */
    private interface Job {
        @Nullable
        SupporterId by();

        String name();

        int weight();

        long minutes();

        Set<Skill> skills();

        Set<LanguageTag> languages();

        boolean visit();

        @Nullable
        ProvinceCode province();

        @Nullable
        GeoPoint position();

        boolean possible(Supporter supporter);

        /** Whether it takes one person away from the other. */
        boolean takesFrom(Job other);
    }

    private final class Visitable implements Job {
        private final SupportPlan plan;
        private final SupportPlan.Action action;
        private final Cooperative cooperative;

        Visitable(SupportPlan plan, SupportPlan.Action action) {
            this.plan = plan;
            this.action = action;
            this.cooperative = round.cooperatives().stream()
                    .filter(one -> one.id().equals(plan.cooperative()))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public @Nullable SupporterId by() {
            return action.by();
        }

        @Override
        public String name() {
            return action.id().value();
        }

        @Override
        public int weight() {
            return plan.diagnosis().needs().stream()
                    .filter(need -> action.addresses().contains(need.code()))
                    .mapToInt(Diagnosis.Need::urgency)
                    .max()
                    .orElse(1);
        }

        @Override
        public long minutes() {
            return action.effort().toMinutes();
        }

        @Override
        public Set<Skill> skills() {
            return action.skills();
        }

        @Override
        public Set<LanguageTag> languages() {
            return action.languages();
        }

        @Override
        public boolean visit() {
            return action.channel() == Connectivity.Channel.VISIT;
        }

        @Override
        public ProvinceCode province() {
            return cooperative.province();
        }

        @Override
        public @Nullable GeoPoint position() {
            return cooperative.position();
        }

        @Override
        public boolean possible(Supporter supporter) {
            Connectivity connectivity = cooperative.connectivity();
            return (connectivity == null || connectivity.allows(action.channel()))
                    && days().filter(supporter::availableOn).count() * 24 * 60 >= Math.max(1, minutes());
        }

        private Stream<LocalDate> days() {
            DateRange period = action.period() == null ? plan.period() : action.period();
            return Helpers.APRIL
                    .minusDays(60)
                    .datesUntil(Helpers.APRIL.plusDays(60))
                    .filter(period::contains);
        }

        @Nullable
        LocalDate onlyDay() {
            return visit() && days().count() == 1 ? days().findFirst().orElseThrow() : null;
        }

        @Override
        public boolean takesFrom(Job other) {
            LocalDate day = onlyDay();
            if (day == null) {
                return false;
            }
            return other instanceof Visitable visit
                    ? day.equals(visit.onlyDay())
                            && (!visit.cooperative.equals(cooperative) || minutes() + visit.minutes() > 24 * 60)
                    : ((Taught) other).days().contains(day);
        }
    }

    private final class Taught implements Job {
        private final SupportRound.Staffing staffing;
        private final Workshop workshop;
        private final boolean led;

        Taught(SupportRound.Staffing staffing, boolean led) {
            this.staffing = staffing;
            this.workshop = staffing.workshop();
            this.led = led;
        }

        @Override
        public @Nullable SupporterId by() {
            return led ? workshop.lead() : null;
        }

        @Override
        public String name() {
            return workshop.id().value();
        }

        @Override
        public int weight() {
            return 5;
        }

        @Override
        public long minutes() {
            return workshop.window().duration().toMinutes();
        }

        @Override
        public Set<Skill> skills() {
            return staffing.skills();
        }

        @Override
        public Set<LanguageTag> languages() {
            return workshop.languages();
        }

        @Override
        public boolean visit() {
            return workshop.mode() != Workshop.Mode.REMOTE;
        }

        private @Nullable Site site() {
            return round.sites().stream()
                    .filter(one -> one.id().equals(workshop.site()))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public @Nullable ProvinceCode province() {
            return site() == null ? null : site().province();
        }

        @Override
        public @Nullable GeoPoint position() {
            return site() == null ? null : site().position();
        }

        @Override
        public boolean possible(Supporter supporter) {
            return days().stream().allMatch(supporter::availableOn);
        }

        List<LocalDate> days() {
            List<LocalDate> days = new ArrayList<>();
            for (Instant i = workshop.window().start();
                    i.isBefore(workshop.window().end());
                    i = i.plusSeconds(900)) {
                days.add(i.atZone(round.zone()).toLocalDate());
            }
            return days;
        }

        @Override
        public boolean takesFrom(Job other) {
            return other instanceof Taught taught && workshop.window().overlaps(taught.workshop.window());
        }
    }

    private static boolean suits(Job job, Supporter supporter) {
        boolean speaks = job.languages().isEmpty()
                || supporter.languages().stream()
                        .anyMatch(own -> job.languages().stream()
                                .anyMatch(asked -> language(own).equals(language(asked))));
        return supporter.skills().containsAll(job.skills())
                && speaks
                && (job.visit() ? reaches(job, supporter) : supporter.remote())
                && job.possible(supporter);
    }

    private static String language(LanguageTag tag) {
        return tag.value().split("-", -1)[0];
    }

    private static boolean reaches(Job job, Supporter supporter) {
        boolean there = job.province() != null
                && Gazetteer.morocco()
                        .regionOf(job.province())
                        .filter(supporter.regions()::contains)
                        .isPresent();
        Long metres = metres(job, supporter);
        return there
                && (supporter.travelLimit() == null
                        || (metres != null && metres <= supporter.travelLimit().metres()));
    }

    private static @Nullable Long metres(Job job, Supporter supporter) {
        return job.position() == null || supporter.base() == null
                ? null
                : Long.valueOf(supporter.base().metresTo(job.position()));
    }

    private boolean preferred(Job job, SupporterId who) {
        return job instanceof Visitable action
                && (round.preferences().contains(new SupportRound.Preference(who, action.cooperative.id()))
                        || round.plans().stream()
                                .anyMatch(plan -> plan.cooperative().equals(action.cooperative.id())
                                        && who.equals(plan.diagnosis().by()))
                        || decided.stream()
                                .anyMatch(other -> other instanceof Visitable there
                                        && there.cooperative.equals(action.cooperative)
                                        && who.equals(other.by())));
    }

    /** Weight uncovered, tasks in the hands of nobody preferred, kilometres; null if these people cannot do these jobs. */
    private long @Nullable [] value(@Nullable SupporterId[] who) {
        long[] value = new long[3];
        Map<SupporterId, Long> minutes = new HashMap<>();
        decided.forEach(job -> minutes.merge(job.by(), job.minutes(), Long::sum));
        for (int i = 0; i < who.length; i++) {
            Job job = open.get(i);
            SupporterId one = who[i];
            if (one == null) {
                value[0] += job.weight();
                continue;
            }
            Supporter supporter = round.supporters().stream()
                    .filter(other -> other.id().equals(one))
                    .findFirst()
                    .orElseThrow();
            if (!suits(job, supporter)
                    || minutes.merge(one, job.minutes(), Long::sum)
                            > supporter.budget().toMinutes()
                    || clashes(job, i, one, who)) {
                return null;
            }
            value[1] += job instanceof Taught || preferred(job, one) ? 0 : 1;
            Long metres = metres(job, supporter);
            value[2] += !job.visit() ? 0 : metres == null ? 20_016 : (metres + 999) / 1000;
        }
        return value;
    }

    private boolean clashes(Job job, int number, SupporterId one, @Nullable SupporterId[] who) {
        List<Job> others = new ArrayList<>(
                decided.stream().filter(other -> one.equals(other.by())).toList());
        for (int k = 0; k < number; k++) {
            if (one.equals(who[k])) {
                others.add(open.get(k));
            }
        }
        return others.stream().anyMatch(other -> job.takesFrom(other) || other.takesFrom(job)) || crowds(job, others);
    }

    /** Whether all visits to one place that are fixed to the day of this one take more than the day. */
    private static boolean crowds(Job job, List<Job> others) {
        return job instanceof Visitable visit
                && visit.onlyDay() != null
                && others.stream()
                                        .filter(other -> other instanceof Visitable beside
                                                && visit.onlyDay().equals(beside.onlyDay()))
                                        .mapToLong(Job::minutes)
                                        .sum()
                                + visit.minutes()
                        > 24 * 60;
    }

    /** Returns the value of the best of all matchings. */
    long[] best() {
        return Objects.requireNonNull(best(new SupporterId[open.size()], 0));
    }

    private long @Nullable [] best(@Nullable SupporterId[] who, int next) {
        if (next == who.length) {
            return value(who);
        }
        long[] best = best(who, next + 1);
        for (Supporter supporter : round.supporters()) {
            who[next] = supporter.id();
            long[] value = suits(open.get(next), supporter) ? best(who, next + 1) : null;
            best = value != null && (best == null || Arrays.compare(value, best) < 0) ? value : best;
        }
        who[next] = null;
        return best;
    }

    /** Returns the value of a matching, or null if it breaks a rule. */
    long @Nullable [] value(Matching matching) {
        List<Matching.Match> left = new ArrayList<>(matching.matches());
        SupporterId[] who = new SupporterId[open.size()];
        for (int i = 0; i < who.length; i++) {
            String name = open.get(i).name();
            for (Matching.Match match : left) {
                String of = match.action() == null
                        ? match.workshop().value()
                        : match.action().value();
                if (of.equals(name)) {
                    who[i] = match.supporter();
                    left.remove(match);
                    break;
                }
            }
        }
        return left.isEmpty() ? value(who) : null;
    }
}
