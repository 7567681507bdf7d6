package org.cooplab.eligibility.internal.advice;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.cooplab.eligibility.fact.Effort;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.program.FactTable;
import org.cooplab.eligibility.internal.program.Mentions;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.Program;
import org.cooplab.eligibility.internal.program.Ratio;
import org.cooplab.eligibility.internal.program.Row;
import org.cooplab.eligibility.internal.program.Slot;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The values worth trying for a fact: all of a small range, and beyond it those at which some rule turns.
 *
 * <p>Costs grow with the distance from what the fact is now, and between two turning points nothing changes, so the
 * first value behind each turning point is enough. Ranges and sets say themselves where they turn; other turning points
 * are found by doubling the step until a rule turns and then halving it, where a rule that turns twice within one doubling
 * is seen only inside the small range. Decimals are tried to the hundredth.
 */
final class Options {

    /** Whole numbers this near to what a fact is now are all tried. */
    static final int NEAR = 64;

    private static final int DOUBLINGS = 52;
    private static final int DECIMALS = 20;
    private static final long FARTHEST = Long.MAX_VALUE / 4;
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    private final RuleSet rules;
    private final FactTable table;
    private final Program program;

    Options(RuleSet rules, FactTable table, Program program) {
        this.rules = rules;
        this.table = table;
        this.program = program;
    }

    /** Returns the options of a fact that is known and can be changed, the cheapest first. */
    List<Option> of(int slot, Row row, List<Node> leaves) {
        FactDefinition fact = table.fact(slot);
        Effort effort = requireNonNull(fact.effort());
        List<Option> options = new ArrayList<>();
        switch (fact.type()) {
            case TRUTH -> truth(slot, effort, row, options);
            case INTEGER, MONEY, DATE -> longs(slot, fact, effort, row, leaves, options);
            case TEXT -> texts(slot, fact, effort, row, options);
            case NUMBER -> numbers(slot, fact, effort, row, leaves, options);
            case POSITION, LIST -> {}
        }
        options.sort(Comparator.comparing(Option::cost));
        return options;
    }

    private static void truth(int slot, Effort effort, Row row, List<Option> options) {
        long now = row.getLong(slot);
        boolean allowed =
                now == 0 ? effort.direction() != Effort.Direction.DOWN : effort.direction() != Effort.Direction.UP;
        if (allowed) {
            options.add(new Option(slot, 1 - now, null, effort.cost().add(effort.perUnit())));
        }
    }

    private void texts(int slot, FactDefinition fact, Effort effort, Row row, List<Option> options) {
        for (String word : fact.options() == null ? named(fact.name()) : fact.options()) {
            if (!word.equals(row.get(slot))) {
                options.add(new Option(slot, null, word, effort.cost()));
            }
        }
    }

    /** Returns the words with which the rules compare the fact: the options of sets, prefixes, texts. */
    private Set<String> named(String fact) {
        Set<String> words = new LinkedHashSet<>();
        if (program.inForce() != null) {
            Mentions.walk(rules, program.inForce(), rule -> named(fact, rule, words), expression -> {});
        }
        return words;
    }

    private static void named(String fact, Rule rule, Set<String> words) {
        if (rule instanceof Rule.In in && is(fact, in.value())) {
            words.addAll(in.options());
        } else if (rule instanceof Rule.StartsWith starts && is(fact, starts.value())) {
            words.addAll(starts.prefixes());
        } else if (rule instanceof Rule.Compare compare) {
            literal(fact, compare.left(), compare.right(), words);
            literal(fact, compare.right(), compare.left(), words);
        }
    }

    private static boolean is(String fact, Expression expression) {
        return expression instanceof Expression.Fact name && name.name().equals(fact);
    }

    private static void literal(String fact, Expression side, Expression other, Set<String> words) {
        if (is(fact, side) && other instanceof Literal literal && literal.text() != null) {
            words.add(literal.text());
        }
    }

    private void longs(int slot, FactDefinition fact, Effort effort, Row row, List<Node> leaves, List<Option> options) {
        long now = row.getLong(slot);
        boolean day = fact.type() == FactType.DATE;
        long least = day ? FIRST_DAY : bound(fact, fact.least(), Long.MIN_VALUE / 4);
        long most = day ? LAST_DAY : bound(fact, fact.most(), Long.MAX_VALUE / 4);
        TreeSet<Long> known = new TreeSet<>();
        named(fact.name()).forEach(option -> around(whole(slot, fact.type(), option), known));
        leaves.forEach(leaf -> leaf.ends(end -> around(end, known)));
        TreeSet<Long> values = new TreeSet<>();
        for (int way : new int[] {-1, 1}) {
            if (effort.direction() == (way < 0 ? Effort.Direction.UP : Effort.Direction.DOWN)) {
                continue;
            }
            long end = way < 0 ? least : most;
            if (fact.type() == FactType.INTEGER) {
                for (int step = 1; step <= NEAR && way * (end - now) >= step; step++) {
                    values.add(now + (long) way * step);
                }
            }
            known.stream()
                    .filter(value -> way < 0 ? value < now && value >= end : value > now && value <= end)
                    .forEach(values::add);
            Row tried = row.copy();
            for (Node leaf : leaves) {
                turns(tried, leaf, value -> tried.put(slot, value), now, way, end, values);
            }
        }
        for (long value : values) {
            BigDecimal distance = BigDecimal.valueOf(Math.abs(value - now));
            BigDecimal units = fact.type() == FactType.MONEY ? distance.movePointLeft(digits(slot)) : distance;
            options.add(new Option(
                    slot, value, null, effort.cost().add(effort.perUnit().multiply(units))));
        }
    }

    private static void around(long value, Set<Long> values) {
        values.add(value - 1);
        values.add(value);
        values.add(value + 1);
    }

    /** Returns the option of a set as a slot keeps it. */
    private long whole(int slot, FactType type, String option) {
        return switch (type) {
            case DATE -> LocalDate.parse(option).toEpochDay();
            case MONEY -> new BigDecimal(option).movePointRight(digits(slot)).longValue();
            default -> new BigDecimal(option).longValue();
        };
    }

    private int digits(int slot) {
        return table.digits(slot);
    }

    private long bound(FactDefinition fact, @Nullable BigDecimal bound, long none) {
        if (bound == null) {
            return none;
        }
        int digits = fact.type() == FactType.MONEY ? digits(table.slot(fact.name())) : 0;
        return bound.movePointRight(digits).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /** Adds the first value in that direction at which the rule turns, and then the next, up to four of them. */
    private static void turns(Row row, Node leaf, LongConsumer put, long now, int way, long end, Set<Long> values) {
        long from = now;
        for (int turn = 0; turn < 4; turn++) {
            int truth = at(row, leaf, put, from);
            long low = 0;
            long high = 1;
            int doubling = 0;
            while (doubling < DOUBLINGS
                    && within(from, way, high, end)
                    && at(row, leaf, put, from + way * high) == truth) {
                low = high;
                high *= 2;
                doubling++;
            }
            if (doubling == DOUBLINGS) {
                return;
            }
            if (!within(from, way, high, end)) {
                high = way * (end - from);
                if (high <= low || at(row, leaf, put, end) == truth) {
                    return;
                }
            }
            while (high - low > 1) {
                long middle = low + (high - low) / 2;
                if (at(row, leaf, put, from + way * middle) == truth) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            from += way * high;
            values.add(from);
        }
    }

    private static boolean within(long from, int way, long step, long end) {
        return way < 0 ? from - step >= end : from + step <= end;
    }

    private static int at(Row row, Node leaf, LongConsumer put, long value) {
        put.accept(value);
        return leaf.eval(row);
    }

    /**
     * Decimals are tried at the constants of the rules, one hundredth to each side of them, and where a rule turns in
     * steps of a hundredth from what the fact is now.
     */
    private void numbers(
            int slot, FactDefinition fact, Effort effort, Row row, List<Node> leaves, List<Option> options) {
        Ratio now = ratio(requireNonNull(row.get(slot)));
        TreeSet<BigDecimal> values = new TreeSet<>();
        if (program.inForce() != null) {
            Mentions.walk(rules, program.inForce(), rule -> {}, part -> constants(part, values));
        }
        named(fact.name()).forEach(option -> around(new BigDecimal(option), values));
        TreeSet<Long> hundredths = new TreeSet<>();
        BigDecimal start = now.toDecimal(DECIMALS, RoundingMode.DOWN).stripTrailingZeros();
        Row tried = row.copy();
        for (Node leaf : leaves) {
            for (int way : new int[] {-1, 1}) {
                turns(tried, leaf, steps -> tried.put(slot, moved(start, steps)), 0, way, way * FARTHEST, hundredths);
            }
        }
        hundredths.forEach(steps -> values.add(moved(start, steps)));
        for (BigDecimal value : values) {
            int sign = Ratio.of(value).compareTo(now);
            boolean barred = sign == 0
                    || (sign > 0 && effort.direction() == Effort.Direction.DOWN)
                    || (sign < 0 && effort.direction() == Effort.Direction.UP)
                    || (fact.least() != null && value.compareTo(fact.least()) < 0)
                    || (fact.most() != null && value.compareTo(fact.most()) > 0);
            if (!barred) {
                BigDecimal distance =
                        Ratio.of(value).minus(now).toDecimal(6, RoundingMode.UP).abs();
                options.add(new Option(
                        slot, null, value, effort.cost().add(effort.perUnit().multiply(distance))));
            }
        }
    }

    private void constants(Expression part, Set<BigDecimal> values) {
        List<BigDecimal> constants = new ArrayList<>();
        if (part instanceof Literal literal && literal.number() != null) {
            constants.add(literal.number());
        } else if (part instanceof Expression.Param param) {
            rules.parameters().stream()
                    .filter(parameter -> parameter.name().equals(param.name()))
                    .flatMap(parameter -> parameter.values().stream())
                    .filter(value -> value.literal().number() != null)
                    .forEach(value ->
                            constants.add(requireNonNull(value.literal().number())));
        }
        constants.forEach(constant -> around(constant, values));
    }

    private static void around(BigDecimal value, Set<BigDecimal> values) {
        values.add(value);
        values.add(value.add(HUNDREDTH));
        values.add(value.subtract(HUNDREDTH));
    }

    private static BigDecimal moved(BigDecimal start, long hundredths) {
        return start.add(HUNDREDTH.multiply(BigDecimal.valueOf(hundredths)));
    }

    static Ratio ratio(Object number) {
        return number instanceof BigDecimal decimal ? Ratio.of(decimal) : (Ratio) number;
    }

    static boolean known(Row row, int slot) {
        return row.getLong(slot) != Slot.UNKNOWN || row.get(slot) != null;
    }
}
