package org.cooplab.eligibility.support;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.eligibility.analysis.Finding;
import org.cooplab.eligibility.internal.support.MatchRun;
import org.cooplab.eligibility.internal.support.RoundCheck;
import org.cooplab.eligibility.internal.support.RoundInspection;

/**
 * Finds who helps whom: supporters, experts and volunteers for support actions and workshops.
 *
 * <p><b>Who suits</b>: has every skill asked for; works in one of the languages; for a visit or a workshop on site,
 * travels to the region and not beyond the own limit; otherwise helps from afar; is available (on all days of a
 * workshop; for an action on as many days of its period as hold its hours, 24 each); has hours left, in minutes rounded up.
 * Nobody gives more hours than the budget or is in two workshops at the same time. A visit fixed to one day takes
 * that day: no workshop and no other such visit fits on it, except visits to the same cooperative if all together
 * take at most 24 hours. Actions with a choice of days are judged one by one: whether all of somebody's find room in
 * the days in common is not looked at. How many hours a day somebody works is not part of the data: state limits as
 * availability and budget.
 *
 * <p><b>The best matching</b>: (1) the least weight uncovered, where an action weighs the urgency of the most urgent need
 * that it answers (1 to 5; 1 if none) and each of the people of a workshop weighs 5; then (2) the most tasks in the hands
 * of somebody preferred: named in the round, the author of the diagnosis, or already at work for the cooperative; then
 * (3) the fewest kilometres one way, each rounded up; where a position is not known, half way round the earth. It is
 * found by branch and bound and proved, unless the search reaches its limit; then {@link Matching#coverable()} says
 * how much any matching can cover at most. A longer search never gives a worse matching or a weaker bound.
 *
 * <p>Immutable and thread-safe; the same round gives the same matching, whatever the order of its lists.
 *
 * <pre>{@code
 * Matching matching = Matcher.compile(round).match();
 * matching.matches();                      // who helps whom
 * matching.unmet();                        // whom nobody helps, why, and who comes closest
 * matching.staffed(round.plans());         // the plans with their people
 * }</pre>
 */
public final class Matcher {

    /** The steps of search in a round unless a limit is given: about a second. */
    public static final long USUAL_LIMIT = 100_000_000;

    private final SupportRound round;
    private final Gazetteer gazetteer;

    private Matcher(SupportRound round, Gazetteer gazetteer) {
        this.round = round;
        this.gazetteer = gazetteer;
    }

    /**
     * Prepares a round in Morocco.
     *
     * @throws InvalidDocument with every fault of the round, each at its JSON Pointer
     */
    public static Matcher compile(SupportRound round) {
        return compile(round, Gazetteer.morocco());
    }

    /**
     * Prepares a round.
     *
     * @param gazetteer the regions and provinces of its country
     * @throws InvalidDocument with every fault of the round, each at its JSON Pointer
     */
    public static Matcher compile(SupportRound round, Gazetteer gazetteer) {
        List<Fault> faults = check(round);
        if (!faults.isEmpty()) {
            throw new InvalidDocument(faults);
        }
        return new Matcher(round, requireNonNull(gazetteer, "gazetteer"));
    }

    /** Returns every fault of a round; empty if it compiles. */
    public static List<Fault> check(SupportRound round) {
        Faults faults = new Faults();
        new RoundCheck(requireNonNull(round, "round"), faults).check();
        return faults.list();
    }

    /**
     * Looks for what is odd in the round and would silently match nothing: places that the country does not have, needs
     * that an action addresses and the diagnosis does not have, and skills asked for that nobody has but that are nearly
     * those of somebody.
     *
     * @return a warning for each, with what was meant if something comes near it, at its JSON Pointer in the round
     */
    public List<Finding> findings() {
        return new RoundInspection(round, gazetteer).findings();
    }

    /** Matches within the usual limit of search. */
    public Matching match() {
        return match(USUAL_LIMIT);
    }

    /**
     * Matches.
     *
     * @param limit how many steps the search may do for the whole round, each a look at one supporter for one task;
     *     counted and not timed, so that the same limit gives the same matching; at least 1
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public Matching match(long limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but was " + limit);
        }
        return new MatchRun(round, gazetteer).match(limit);
    }
}
