package org.cooplab.eligibility.internal.advice;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Integrity;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.program.Program;
import org.cooplab.eligibility.internal.walk.Mentions;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest set of changes after which the requirement holds: branch and bound over the facts that can change.
 *
 * <p>Facts are decided one by one, kept or changed to one of their options. A branch ends when it costs as much as the
 * best so far; when the rule is FALSE although all facts not yet decided count as unknown, for by Kleene logic nothing that
 * is decided later can save it; or when the same {@link Piece#residue} was reached before at no higher cost. Ties go to
 * fewer changes, then to the earlier facts staying as they are.
 *
 * <p>The result is proved when the search came to its end and each fact's options were complete ({@link Options}), or what
 * they leave out costs no less than what was found.
 */
public final class Nearest {

    private static final long MAX_LOOKS = 10_000_000;

    /** How many states are remembered. */
    private static final int MOST_STATES = 200_000;

    /** How often all facts can be decided at least, however many there are, as long as no lists are looked through. */
    private static final int DIVES = 4;

    private final Program program;
    private final List<Lever> levers;
    private final Map<Lever, Options> alone = new HashMap<>();
    private final Integrity integrity;
    private final boolean prunable;
    private final long looks;
    private final Piece whole;
    private final List<BitSet> open = new ArrayList<>();
    private final Map<List<@Nullable Object>, Reached> reached = new HashMap<>();
    private Work work;
    private @Nullable BigDecimal best;
    private int fewest;
    private List<Option> found = List.of();

    /** The cost of the cheapest value that was left out; {@code null} while there is none. */
    private @Nullable BigDecimal beyond;

    private Nearest(RuleSet rules, FactTable table, Program program, Row row) {
        this.program = program;
        this.integrity = new Integrity(table);
        Pieces pieces = new Pieces(rules, table, program.date(), row);
        Levers found = Levers.of(pieces, table, program, integrity, row);
        this.levers = found.ordered();
        long places = (long) program.infos().size() + levers.size();
        this.looks = places + found.elements();
        this.work = new Work(MAX_LOOKS + DIVES * places * levers.size());
        List<Rule> all = new ArrayList<>(integrity.rules(row));
        Optional.ofNullable(program.inForce()).ifPresent(all::add);
        this.whole = pieces.of(new Rule.All(all));
        for (int next = 0; next < levers.size(); next++) {
            BitSet slots = new BitSet();
            levers.subList(next, levers.size()).forEach(lever -> slots.set(lever.slot()));
            open.add(slots);
        }
        // A rule that asks whether a fact is known would fail while the fact is undecided.
        this.prunable = program.inForce() == null
                || Mentions.known(rules, program.inForce(), program.date()).isEmpty();
    }

    /** How a state was reached. */
    private record Reached(BigDecimal cost, int changes) {

        int compareTo(BigDecimal otherCost, int otherChanges) {
            int sign = cost.compareTo(otherCost);
            return sign != 0 ? sign : Integer.compare(changes, otherChanges);
        }
    }

    /**
     * What one search found.
     *
     * @param changes the changes; empty when there is no way
     * @param cost the sum of their costs
     * @param proved whether there is nothing cheaper, or no way at all
     */
    public record Result(List<Change> changes, BigDecimal cost, boolean proved) {}

    /** One change; the slot of the fact and the row that holds its new value. */
    public record Change(int slot, BigDecimal cost, Row after) {}

    /** Searches for an applicant who does not meet the requirement. */
    public static Result search(RuleSet rules, FactTable table, Program program, Row row) {
        Nearest nearest = new Nearest(rules, table, program, row);
        nearest.decide(row.copy(), 0, BigDecimal.ZERO, new ArrayList<>());
        boolean proved = nearest.proved();
        if (nearest.found.isEmpty() && nearest.work.over()) {
            nearest.comeBack(row);
        }
        Row after = changed(row, nearest.found);
        List<Change> changes = nearest.found.stream()
                .sorted(Comparator.comparingInt(Option::slot))
                .map(option -> new Change(option.slot(), option.cost(), after))
                .toList();
        return new Result(changes, nearest.best == null ? BigDecimal.ZERO : nearest.best, proved);
    }

    private boolean proved() {
        return !work.over() && (beyond == null || (best != null && best.compareTo(beyond) <= 0));
    }

    private void decide(Row row, int next, BigDecimal cost, List<Option> changes) {
        if (!work.take(looks)) {
            return;
        }
        if (next == levers.size()) {
            if (better(cost, changes.size()) && holds(row)) {
                best = cost;
                fewest = changes.size();
                found = List.copyOf(changes);
            }
            return;
        }
        if (hopeless(row, next) || seen(row, next, cost, changes.size())) {
            return;
        }
        decide(row, next + 1, cost, changes);
        if (work.over()) {
            return; // values that are looked for without work would be wrongly few
        }
        for (Option option : options(levers.get(next), row)) {
            BigDecimal total = cost.add(option.cost());
            if (!better(total, changes.size() + 1)) {
                break; // the options are sorted by cost
            }
            Row changed = row.copy();
            option.put(changed);
            changes.add(option);
            decide(changed, next + 1, total, changes);
            changes.remove(changes.size() - 1);
        }
    }

    private boolean holds(Row row) {
        return integrity.sound(row) && program.requirement().isTrue(row);
    }

    private static Row changed(Row row, Collection<Option> options) {
        Row changed = row.copy();
        options.forEach(option -> option.put(changed));
        return changed;
    }

    /**
     * Finds some way where the search was cut before it found any: changes all facts as far as they go, and comes back from
     * each, the dearest first, as far as the requirement still holds.
     */
    private void comeBack(Row row) {
        work = new Work(MAX_LOOKS / DIVES);
        Map<Lever, List<Option>> options = new LinkedHashMap<>();
        Map<Lever, Option> chosen = new LinkedHashMap<>();
        for (Lever lever : levers) {
            List<Option> all = options(lever, changed(row, chosen.values()));
            options.put(lever, all);
            if (!all.isEmpty()) {
                chosen.put(lever, all.get(all.size() - 1));
            }
        }
        if (!holds(changed(row, chosen.values()))) {
            return;
        }
        List<Lever> order = new ArrayList<>(chosen.keySet());
        order.sort(Comparator.comparing(
                        (Lever lever) -> requireNonNull(chosen.get(lever)).cost())
                .reversed());
        for (Lever lever : order) {
            Option far = requireNonNull(chosen.remove(lever));
            Iterator<Option> nearer = requireNonNull(options.get(lever)).iterator();
            while (work.take(looks) && !holds(changed(row, chosen.values())) && !far.equals(chosen.get(lever))) {
                chosen.put(lever, nearer.next());
            }
            if (work.over()) {
                chosen.put(lever, far);
            }
        }
        found = levers.stream().map(chosen::get).filter(Objects::nonNull).toList();
        best = found.stream().map(Option::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Says whether the same state was reached before by changes that cost no more. */
    private boolean seen(Row row, int next, BigDecimal cost, int changes) {
        List<@Nullable Object> state = Arrays.asList(next, whole.residue(row, open.get(next)));
        Reached before = reached.get(state);
        if (before != null && before.compareTo(cost, changes) <= 0) {
            return true;
        }
        if (before != null || reached.size() < MOST_STATES) {
            reached.put(state, new Reached(cost, changes));
        }
        return false;
    }

    private List<Option> options(Lever lever, Row row) {
        Options options =
                lever.alone() ? alone.computeIfAbsent(lever, one -> one.options(row, work)) : lever.options(row, work);
        if (options.beyond() != null) {
            beyond = beyond == null ? options.beyond() : beyond.min(options.beyond());
        }
        return options.values();
    }

    private boolean better(BigDecimal cost, int changes) {
        int sign = best == null ? -1 : cost.compareTo(best);
        return sign < 0 || (sign == 0 && changes < fewest);
    }

    private boolean hopeless(Row row, int next) {
        if (!prunable) {
            return false;
        }
        Row open = row.copy();
        levers.subList(next, levers.size()).forEach(lever -> open.clear(lever.slot()));
        return program.requirement().isFalse(open);
    }
}
