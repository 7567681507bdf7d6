package org.cooplab.eligibility.internal.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.Dated;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.Relation;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.Rule.Comparison;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** Finds every fault of a rule set, each with the JSON Pointer of its place. Used once for one rule set. */
public final class Checker {

    /** The most rules, expressions and rows that a rule set may have, derived facts counted wherever they are used. */
    public static final int MAX_NODES = 20_000;

    private static final int MAX_DEPTH = 60;
    private static final int MAX_FAULTS = 200;

    private final RuleSet rules;
    private final FactTable table;
    private final Faults faults = new Faults();
    private int count;
    private final Map<String, Parameter> parameters = new HashMap<>();
    private final Map<String, Kind> derivedKinds = new HashMap<>();
    private final Map<String, Integer> derivedSizes = new HashMap<>();
    private final Set<String> visiting = new LinkedHashSet<>();
    private final Set<String> clauses = new HashSet<>();
    private long nodes;
    private final long[] byLevel = new long[MAX_LEVELS + 1];
    private int level;

    private Checker(RuleSet rules, FactTable table) {
        this.rules = rules;
        this.table = table;
    }

    /** How deep elements of lists may be looked at within elements of lists. */
    static final int MAX_LEVELS = 3;

    /**
     * Returns how many nodes of a rule set without faults are worked out once, once for each element of a list, for each
     * pair of elements, and for each three.
     */
    public static long[] nodesByLevel(RuleSet rules) {
        Checker checker = new Checker(rules, new FactTable(rules));
        checker.run();
        return checker.byLevel;
    }

    /** Returns all faults, at most 200; empty if the rule set can be run. */
    public static List<Fault> check(RuleSet rules) {
        return new Checker(rules, new FactTable(rules)).run();
    }

    private List<Fault> run() {
        if (!rules.schemaVersion().equals(RuleSet.SCHEMA)) {
            fault("eligibility.schema-version", "/schemaVersion", "found", rules.schemaVersion());
        }
        named(rules.id(), "/id");
        named(rules.version(), "/version");
        facts();
        parameters();
        rules.derived().keySet().forEach(this::ownName);
        rules.derived().forEach((name, expression) -> derived(name));
        requirement();
        if (rules.benefit() != null) {
            kind(rules.benefit(), "/benefit", null, 0);
        }
        relations();
        if (nodes > MAX_NODES) {
            fault("eligibility.too-large", "/requirement", "max", MAX_NODES);
        }
        return faults.list();
    }

    private void fault(String code, String at, Object... parameters) {
        if (count++ < MAX_FAULTS) {
            faults.add(code, at, parameters);
        }
    }

    private void named(String name, String at) {
        if (name.isBlank()) {
            fault("eligibility.blank", at);
        }
    }

    /** A derived fact under the name of another would hide it from some rules and not from others. */
    private void ownName(String name) {
        named(name, derivedAt(name));
        if (table.slot(name) >= 0) {
            fault("eligibility.fact.duplicate", derivedAt(name), "fact", name);
        }
    }

    private static String derivedAt(String name) {
        return "/derived/" + name.replace("~", "~0").replace("/", "~1");
    }

    private void facts() {
        Set<String> names = new HashSet<>();
        int i = 0;
        for (FactDefinition fact : rules.facts()) {
            String at = "/facts/" + i++;
            named(fact.name(), at + "/name");
            if (!names.add(fact.name())) {
                fault("eligibility.fact.duplicate", at + "/name", "fact", fact.name());
            }
            boolean list = fact.type() == FactType.LIST;
            Map<String, FactType> fields = fact.fields();
            if (list != (fields != null) || (fields != null && fields.isEmpty())) {
                fault("eligibility.fact.fields", at + "/fields", "fact", fact.name());
            }
            boolean money = fact.type() == FactType.MONEY || (fields != null && fields.containsValue(FactType.MONEY));
            if (money && !currency(fact.unit())) {
                fault("eligibility.fact.currency", at + "/unit", "fact", fact.name());
            }
            if (fact.options() != null
                    && (fact.type() != FactType.TEXT || fact.options().isEmpty())) {
                fault("eligibility.fact.options", at + "/options", "fact", fact.name());
            }
            boolean bounded = fact.least() != null || fact.most() != null;
            boolean numeric =
                    fact.type() == FactType.INTEGER || fact.type() == FactType.NUMBER || fact.type() == FactType.MONEY;
            boolean empty =
                    fact.least() != null && fact.most() != null && fact.least().compareTo(fact.most()) > 0;
            if (bounded && (!numeric || empty)) {
                fault("eligibility.range.empty", at + "/least");
            }
            documents(fact.documents(), at);
        }
    }

    private static boolean currency(@Nullable String unit) {
        if (unit == null) {
            return false;
        }
        try {
            org.cooplab.core.money.Currencies.digits(Currency.getInstance(unit));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void documents(List<String> codes, String at) {
        for (int i = 0; i < codes.size(); i++) {
            if (!rules.documents().containsKey(codes.get(i))) {
                fault("eligibility.document.unknown", at + "/documents/" + i, "document", codes.get(i));
            }
        }
    }

    private void parameters() {
        for (int i = 0; i < rules.parameters().size(); i++) {
            Parameter parameter = rules.parameters().get(i);
            String at = "/parameters/" + i;
            named(parameter.name(), at + "/name");
            if (parameters.putIfAbsent(parameter.name(), parameter) != null) {
                fault("eligibility.parameter.duplicate", at + "/name", "parameter", parameter.name());
            }
            if (parameter.values().isEmpty()) {
                fault("eligibility.parameter.empty", at + "/values", "parameter", parameter.name());
            }
            Kind kind = null;
            Map<String, List<Dated.Entry<Integer>>> places = new HashMap<>();
            for (int j = 0; j < parameter.values().size(); j++) {
                Parameter.Value value = parameter.values().get(j);
                String there = at + "/values/" + j;
                Kind own = literal(value.literal(), parameter.unit());
                boolean same = kind == null || kind.type() == own.type() || (kind.numeric() && own.numeric());
                if (kind != null && (!same || !same(kind.unit(), own.unit()))) {
                    fault("eligibility.type", there + "/value", "expected", kind.shown(), "found", own.shown());
                }
                kind = kind == null ? own : kind;
                String place = value.province() != null
                        ? value.province().value()
                        : value.region() != null ? value.region().value() : "";
                List<Dated.Entry<Integer>> dated = places.computeIfAbsent(place, p -> new ArrayList<>());
                for (Dated.Entry<Integer> other : dated) {
                    if (other.period().overlaps(value.period())) {
                        LocalDate day = commonDay(other.period(), value.period());
                        fault(
                                "eligibility.parameter.overlap",
                                there + "/period",
                                "parameter",
                                parameter.name(),
                                "day",
                                day);
                    }
                }
                dated.add(Dated.Entry.of(value.period(), j));
            }
            if (!Boolean.TRUE.equals(parameter.mayBeAbsent())) {
                places.forEach((place, dated) -> gaps(parameter.name(), dated, at + "/values"));
            }
        }
    }

    /** A day of both, the first if there is a first; of two that always hold any day. */
    private static LocalDate commonDay(DateRange one, DateRange other) {
        LocalDate first = start(one).isAfter(start(other)) ? start(one) : start(other);
        if (!first.equals(LocalDate.MIN)) {
            return first;
        }
        LocalDate last = end(one).isBefore(end(other)) ? end(one) : end(other);
        return last.equals(LocalDate.MAX) ? LocalDate.EPOCH : last;
    }

    /** A day without value is a fault between two values, and anywhere within the days on which one may apply. */
    private void gaps(String name, List<Dated.Entry<Integer>> entries, String at) {
        List<DateRange> periods =
                new ArrayList<>(entries.stream().map(Dated.Entry::period).toList());
        periods.sort((a, b) -> start(a).compareTo(start(b)));
        LocalDate first = rules.open().start();
        LocalDate last = rules.open().end();
        DateRange range =
                new DateRange(first == null ? periods.get(0).start() : first, last == null ? latest(periods) : last);
        LocalDate next = range.start();
        for (DateRange period : periods) {
            if (!period.overlaps(range)) {
                continue;
            }
            if (next != null && period.start() != null && period.start().isAfter(next)) {
                fault(
                        "eligibility.gap",
                        at,
                        "name",
                        name,
                        "start",
                        next,
                        "end",
                        period.start().minusDays(1));
            }
            if (period.end() == null) {
                return;
            }
            LocalDate after = period.end().plusDays(1);
            next = next == null || after.isAfter(next) ? after : next;
        }
        if (range.end() != null && next != null && !next.isAfter(range.end())) {
            fault("eligibility.gap", at, "name", name, "start", next, "end", range.end());
        }
    }

    private static LocalDate start(DateRange range) {
        return range.start() == null ? LocalDate.MIN : range.start();
    }

    private static LocalDate end(DateRange range) {
        return range.end() == null ? LocalDate.MAX : range.end();
    }

    private static @Nullable LocalDate latest(List<DateRange> periods) {
        LocalDate last = LocalDate.MIN;
        for (DateRange period : periods) {
            if (period.end() == null) {
                return null;
            }
            last = period.end().isAfter(last) ? period.end() : last;
        }
        return last;
    }

    private void requirement() {
        List<Dated.Entry<Rule>> entries = rules.requirement().entries();
        if (entries.isEmpty()) {
            fault("eligibility.requirement.empty", "/requirement/entries");
            return;
        }
        List<Dated.Entry<Integer>> periods = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            clauses.clear(); // a clause keeps its id from one version of the requirement to the next
            rule(
                    entries.get(i).value(),
                    "/requirement/entries/" + i + "/value",
                    null,
                    0,
                    entries.get(i).period());
            periods.add(Dated.Entry.of(entries.get(i).period(), i));
        }
        gaps("requirement", periods, "/requirement/entries");
    }

    private void relations() {
        for (int i = 0; i < rules.relations().size(); i++) {
            Relation relation = rules.relations().get(i);
            if (relation.programmes().isEmpty()) {
                fault("eligibility.relation.empty", "/relations/" + i + "/programmes");
            }
            if (relation.programmes().stream().anyMatch(id -> id.value().equals(rules.id()))
                    && relation.kind() == Relation.Kind.REQUIRES) {
                fault("eligibility.cycle", "/relations/" + i, "path", rules.id() + " > " + rules.id());
            }
            if (relation.kind() == Relation.Kind.CUMULATES && relation.ceiling() != null) {
                Kind given = rules.benefit() == null ? null : derivedKinds.get("benefit ");
                Kind supports = table.kind(table.slot("supports"));
                String currency = relation.ceiling().currency().getCurrencyCode();
                boolean clash = given != null && (given.type() != FactType.MONEY || !currency.equals(given.unit()));
                if (clash || !currency.equals(supports.unit())) {
                    fault(
                            "eligibility.unit",
                            "/relations/" + i + "/ceiling",
                            "left",
                            "MONEY " + currency,
                            "right",
                            given == null ? supports.shown() : given.shown());
                }
            }
        }
    }

    // Rules ------------------------------------------------------------------------------------------------------

    private void rule(Rule rule, String at, @Nullable Kind list, int depth, DateRange inForce) {
        nodes++;
        byLevel[level]++;
        if (depth > MAX_DEPTH) {
            fault("eligibility.too-deep", at, "max", MAX_DEPTH);
            return;
        }
        if (nodes > MAX_NODES) {
            return;
        }
        if (rule instanceof Rule.All all) {
            rules(all.of(), at, list, depth, inForce);
        } else if (rule instanceof Rule.Any any) {
            rules(any.of(), at, list, depth, inForce);
        } else if (rule instanceof Rule.Not not) {
            rule(not.of(), at + "/of", list, depth + 1, inForce);
        } else if (rule instanceof Rule.AtLeast atLeast) {
            count(atLeast, at + "/count");
            rules(atLeast.of(), at, list, depth, inForce);
        } else if (rule instanceof Rule.Known known) {
            if (table.slot(known.fact()) < 0) {
                unknownFact(known.fact(), at + "/fact");
            }
        } else if (rule instanceof Rule.Holds holds) {
            expect(FactType.TRUTH, kind(holds.value(), at + "/value", list, depth + 1), at + "/value");
        } else if (rule instanceof Rule.Compare compare) {
            compare(compare, at, list, depth);
        } else if (rule instanceof Rule.In in) {
            in(in, at, list, depth);
        } else if (rule instanceof Rule.Between between) {
            between(between, at, list, depth);
        } else if (rule instanceof Rule.StartsWith starts) {
            expect(FactType.TEXT, kind(starts.value(), at + "/value", list, depth + 1), at + "/value");
            if (starts.prefixes().isEmpty()) {
                fault("eligibility.range.empty", at + "/prefixes");
            }
        } else if (rule instanceof Rule.Some some) {
            quantified(some.list(), some.satisfies(), at, list, depth, inForce);
        } else if (rule instanceof Rule.Every every) {
            quantified(every.list(), every.satisfies(), at, list, depth, inForce);
        } else if (rule instanceof Rule.Clause clause) {
            clause(clause, at, list, depth, inForce);
        }
    }

    private void count(Rule.AtLeast atLeast, String at) {
        int rules = atLeast.of().size();
        if (atLeast.count() < 0) {
            fault("eligibility.count.negative", at, "count", atLeast.count());
        } else if (atLeast.count() > rules) {
            fault("eligibility.count", at, "count", atLeast.count(), "rules", rules);
        }
    }

    private void rules(List<Rule> of, String at, @Nullable Kind list, int depth, DateRange inForce) {
        for (int i = 0; i < of.size(); i++) {
            rule(of.get(i), at + "/of/" + i, list, depth + 1, inForce);
        }
    }

    private void clause(Rule.Clause clause, String at, @Nullable Kind list, int depth, DateRange inForce) {
        named(clause.id(), at + "/id");
        if (!clauses.add(clause.id())) {
            fault("eligibility.clause.duplicate", at + "/id", "clause", clause.id());
        }
        documents(clause.documents(), at);
        DateRange period = clause.period();
        if (period != null && (!period.overlaps(inForce) || !period.overlaps(rules.open()))) {
            fault("eligibility.unreachable.period", at + "/period", "clause", clause.id(), "period", period);
        }
        rule(clause.requires(), at + "/requires", list, depth + 1, inForce);
    }

    private void compare(Rule.Compare compare, String at, @Nullable Kind list, int depth) {
        Kind left = kind(compare.left(), at + "/left", list, depth + 1);
        Kind right = kind(compare.right(), at + "/right", list, depth + 1);
        boolean order = compare.is() != Comparison.EQUAL && compare.is() != Comparison.DIFFERENT;
        comparable(left, right, at, order);
        option(compare.left(), compare.right(), at + "/right");
        option(compare.right(), compare.left(), at + "/left");
        reach(compare.left(), compare.is(), compare.right(), at);
        reach(compare.right(), compare.is().mirrored(), compare.left(), at);
    }

    private void comparable(@Nullable Kind left, @Nullable Kind right, String at, boolean order) {
        if (left == null || right == null) {
            return; // a fault below has been said already
        }
        boolean same = left.type() == right.type() || (left.numeric() && right.numeric());
        boolean allowed = left.ordered() || (left.type() == FactType.TRUTH && !order);
        if (!same || !allowed) {
            fault("eligibility.type", at, "expected", left.shown(), "found", right.shown());
        } else if (clash(left.unit(), right.unit())) {
            fault("eligibility.unit", at, "left", left.shown(), "right", right.shown());
        }
    }

    /** A plain number takes the unit of the other side; two units must be the same. */
    private static boolean clash(@Nullable String left, @Nullable String right) {
        return left != null && right != null && !left.equals(right);
    }

    private static boolean same(@Nullable String left, @Nullable String right) {
        return left == null ? right == null : left.equals(right);
    }

    /** A text that the fact can never be. */
    private void option(Expression fact, Expression other, String at) {
        if (fact instanceof Expression.Fact name && other instanceof Literal literal && literal.text() != null) {
            option(name.name(), literal.text(), at);
        }
    }

    private void option(String fact, String option, String at) {
        FactDefinition definition = table.fact(fact);
        if (definition != null
                && definition.options() != null
                && !definition.options().contains(option)) {
            fault("eligibility.option", at, "option", option, "fact", fact);
        }
    }

    /** A bound outside the range of the fact: the rule would always, or never, hold. */
    private void reach(Expression side, Comparison is, Expression other, String at) {
        FactDefinition fact = side instanceof Expression.Fact name ? table.fact(name.name()) : null;
        if (fact == null || !(other instanceof Literal literal)) {
            return;
        }
        BigDecimal bound = literal.number() != null
                ? literal.number()
                : literal.money() == null ? null : literal.money().toDecimal();
        if (bound == null) {
            return;
        }
        BigDecimal least = fact.least();
        BigDecimal most = fact.most();
        boolean neverLow = least != null
                && ((is == Comparison.LESS && bound.compareTo(least) <= 0)
                        || ((is == Comparison.AT_MOST || is == Comparison.EQUAL) && bound.compareTo(least) < 0));
        boolean neverHigh = most != null
                && ((is == Comparison.MORE && bound.compareTo(most) >= 0)
                        || ((is == Comparison.AT_LEAST || is == Comparison.EQUAL) && bound.compareTo(most) > 0));
        if (neverLow || neverHigh) {
            fault("eligibility.unreachable", at, "fact", fact.name(), "bound", bound);
        }
    }

    private void in(Rule.In in, String at, @Nullable Kind list, int depth) {
        Kind kind = kind(in.value(), at + "/value", list, depth + 1);
        if (in.options().isEmpty()) {
            fault("eligibility.range.empty", at + "/options");
        }
        if (kind == null) {
            return;
        }
        if (!kind.ordered()) {
            fault("eligibility.type", at + "/value", "expected", "TEXT", "found", kind.shown());
            return;
        }
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < in.options().size(); i++) {
            String option = in.options().get(i);
            String there = at + "/options/" + i;
            Object parsed = parse(kind, option);
            if (parsed == null) {
                fault("eligibility.option.invalid", there, "option", option, "type", kind.shown());
            } else if (!seen.add(parsed)) {
                fault("eligibility.option.duplicate", there, "option", option);
            }
            if (in.value() instanceof Expression.Fact fact) {
                option(fact.name(), option, there);
            }
        }
    }

    /** Reads an option as a value of that kind; {@code null} if it is none. */
    static @Nullable Object parse(Kind kind, String option) {
        try {
            return switch (kind.type()) {
                case TEXT -> option;
                case NUMBER, INTEGER -> Ratio.of(Literal.normalised(new BigDecimal(option)));
                case MONEY -> {
                    BigDecimal amount = Literal.normalised(new BigDecimal(option));
                    yield amount.scale() > kind.digits() ? null : Ratio.of(amount);
                }
                case DATE -> LocalDate.parse(option);
                case TRUTH -> option.equals("true") ? Boolean.TRUE : option.equals("false") ? Boolean.FALSE : null;
                default -> null;
            };
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return null;
        }
    }

    private void between(Rule.Between between, String at, @Nullable Kind list, int depth) {
        Kind value = kind(between.value(), at + "/value", list, depth + 1);
        Kind low = kind(between.low(), at + "/low", list, depth + 1);
        Kind high = kind(between.high(), at + "/high", list, depth + 1);
        comparable(value, low, at + "/low", true);
        comparable(value, high, at + "/high", true);
        if (between.low() instanceof Literal a
                && between.high() instanceof Literal b
                && low != null
                && high != null
                && low.type() == high.type()) {
            Object least = constant(a);
            Object most = constant(b);
            @SuppressWarnings({"unchecked", "rawtypes"}) // both are of one type, as just seen
            int sign = least instanceof Comparable one ? one.compareTo(most) : 0;
            if (sign > 0 || (sign == 0 && between.bounds() != Rule.Bounds.CLOSED)) {
                fault("eligibility.range.empty", at);
            }
        }
        reach(between.value(), between.bounds().low(), between.low(), at);
        reach(between.value(), between.bounds().high(), between.high(), at);
    }

    private void quantified(
            Expression elements, Rule body, String at, @Nullable Kind list, int depth, DateRange inForce) {
        Kind kind = kind(elements, at + "/list", list, depth + 1);
        expect(FactType.LIST, kind, at + "/list");
        if (kind != null && kind.type() == FactType.LIST) {
            within(at, () -> rule(body, at + "/satisfies", kind, depth + 1, inForce));
        }
    }

    private void expect(FactType type, @Nullable Kind kind, String at) {
        if (kind != null && kind.type() != type) {
            fault("eligibility.type", at, "expected", type, "found", kind.shown());
        }
    }

    // Expressions ------------------------------------------------------------------------------------------------

    /** Returns the kind of an expression, or {@code null} after a fault. */
    private @Nullable Kind kind(Expression expression, String at, @Nullable Kind list, int depth) {
        nodes++;
        byLevel[level]++;
        if (depth > MAX_DEPTH) {
            fault("eligibility.too-deep", at, "max", MAX_DEPTH);
            return null;
        }
        if (nodes > MAX_NODES) {
            return null;
        }
        Kind kind = typed(expression, at, list, depth);
        if (at.equals("/benefit") && kind != null) {
            derivedKinds.put("benefit ", kind);
        }
        return kind;
    }

    private @Nullable Kind typed(Expression expression, String at, @Nullable Kind list, int depth) {
        if (expression instanceof Literal literal) {
            return literal(literal, null);
        } else if (expression instanceof Expression.Fact fact) {
            return fact(fact.name(), at);
        } else if (expression instanceof Expression.Item item) {
            return item(item.field(), at, list);
        } else if (expression instanceof Expression.Param param) {
            Parameter parameter = parameters.get(param.name());
            if (parameter == null) {
                fault("eligibility.parameter.unknown", at + "/name", "parameter", param.name());
                return null;
            }
            return parameter.values().isEmpty()
                    ? null
                    : literal(parameter.values().get(0).literal(), parameter.unit());
        } else if (expression instanceof Expression.Today) {
            return Kind.DATE;
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return arithmetic(arithmetic, at, list, depth);
        } else if (expression instanceof Expression.Elapsed elapsed) {
            expect(FactType.DATE, kind(elapsed.from(), at + "/from", list, depth + 1), at + "/from");
            expect(FactType.DATE, kind(elapsed.to(), at + "/to", list, depth + 1), at + "/to");
            return Kind.number(FactType.INTEGER, unit(elapsed.unit()));
        } else if (expression instanceof Expression.Aggregate aggregate) {
            return aggregate(aggregate, at, list, depth);
        } else if (expression instanceof Expression.Bracket bracket) {
            return bracket(bracket, at, list, depth);
        } else if (expression instanceof Expression.Choose choose) {
            rule(choose.condition(), at + "/condition", list, depth + 1, rules.open());
            Kind then = kind(choose.then(), at + "/then", list, depth + 1);
            Kind otherwise = kind(choose.otherwise(), at + "/otherwise", list, depth + 1);
            if (choose.condition() instanceof Rule.Constant) {
                fault("eligibility.unreachable.branch", at + "/condition");
            }
            return joined(then, otherwise, at + "/otherwise");
        } else if (expression instanceof Expression.Table rows) {
            return table(rows, at, list, depth);
        } else if (expression instanceof Expression.Distance distance) {
            expect(FactType.POSITION, kind(distance.from(), at + "/from", list, depth + 1), at + "/from");
            if (distance.to().isEmpty()) {
                fault("eligibility.range.empty", at + "/to");
            }
            return Kind.number(FactType.INTEGER, "MTR");
        }
        throw new IllegalStateException("no kind for " + expression);
    }

    static String unit(Expression.TimeUnit unit) {
        return switch (unit) {
            case DAYS -> "DAY";
            case MONTHS -> "MON";
            case YEARS -> "ANN";
        };
    }

    static Kind literal(Literal literal, @Nullable String unit) {
        if (literal.number() != null) {
            return Kind.number(literal.number().scale() == 0 ? FactType.INTEGER : FactType.NUMBER, unit);
        } else if (literal.money() != null) {
            return Kind.money(literal.money().currency().getCurrencyCode());
        } else if (literal.date() != null) {
            return Kind.DATE;
        }
        return literal.truth() != null ? Kind.TRUTH : Kind.TEXT;
    }

    /** Returns a literal as programs handle it. */
    static Object constant(Literal literal) {
        if (literal.number() != null) {
            return Ratio.of(literal.number());
        } else if (literal.money() != null) {
            return Ratio.of(literal.money().toDecimal());
        } else if (literal.date() != null) {
            return literal.date();
        } else if (literal.truth() != null) {
            return literal.truth();
        }
        return java.util.Objects.requireNonNull(literal.text());
    }

    private @Nullable Kind fact(String name, String at) {
        if (rules.derived().containsKey(name)) {
            Kind kind = derived(name);
            nodes += derivedSizes.getOrDefault(name, 0);
            byLevel[Math.min(level + 1, MAX_LEVELS)] += derivedSizes.getOrDefault(name, 0); // may hold lists itself
            return kind;
        }
        int slot = table.slot(name);
        if (slot < 0) {
            unknownFact(name, at + "/name");
            return null;
        }
        return table.kind(slot);
    }

    private @Nullable Kind derived(String name) {
        if (derivedKinds.containsKey(name)) {
            return derivedKinds.get(name);
        }
        String at = derivedAt(name);
        if (!visiting.add(name)) {
            fault("eligibility.cycle", at, "path", String.join(" > ", visiting) + " > " + name);
            return null;
        }
        long before = nodes;
        Kind kind = kind(java.util.Objects.requireNonNull(rules.derived().get(name)), at, null, visiting.size());
        visiting.remove(name);
        derivedSizes.put(name, (int) Math.min(nodes - before, MAX_NODES + 1L));
        if (kind != null) {
            derivedKinds.put(name, kind);
        }
        return kind;
    }

    private void unknownFact(String name, String at) {
        Set<String> known = new HashSet<>(rules.derived().keySet());
        table.facts().forEach(fact -> known.add(fact.name()));
        String nearest = Spelling.nearest(name, known);
        if (nearest == null) {
            fault("eligibility.fact.unknown", at, "fact", name);
        } else {
            fault("eligibility.fact.unknown.suggestion", at, "fact", name, "suggestion", nearest);
        }
    }

    private @Nullable Kind item(String field, String at, @Nullable Kind list) {
        if (list == null || list.fields() == null) {
            fault("eligibility.item.outside", at);
            return null;
        }
        FactType type = list.fields().get(field);
        if (type == null || type == FactType.LIST) {
            fault("eligibility.item.unknown", at + "/field", "field", field);
            return null;
        }
        return new Kind(type, type == FactType.MONEY ? list.unit() : null, null);
    }

    private @Nullable Kind arithmetic(Expression.Arithmetic arithmetic, String at, @Nullable Kind list, int depth) {
        boolean two = arithmetic.operation() == Expression.Operation.SUBTRACT
                || arithmetic.operation() == Expression.Operation.DIVIDE;
        if (arithmetic.of().isEmpty() || (two && arithmetic.of().size() != 2)) {
            fault("eligibility.arity", at + "/of", "operation", arithmetic.operation());
        }
        Kind total = null;
        boolean complete = true;
        for (int i = 0; i < arithmetic.of().size(); i++) {
            String there = at + "/of/" + i;
            Kind next = kind(arithmetic.of().get(i), there, list, depth + 1);
            complete &= next != null;
            if (next != null) {
                total = total == null
                        ? single(arithmetic.operation(), next, there)
                        : combined(arithmetic.operation(), total, next, there);
            }
        }
        return complete ? total : null;
    }

    private Kind single(Expression.Operation operation, Kind kind, String at) {
        boolean compares = operation == Expression.Operation.MIN || operation == Expression.Operation.MAX;
        if (!kind.numeric() && kind.type() != FactType.MONEY && !(compares && kind.ordered())) {
            fault("eligibility.type", at, "expected", FactType.NUMBER, "found", kind.shown());
        }
        return kind;
    }

    private Kind combined(Expression.Operation operation, Kind left, Kind right, String at) {
        boolean money = left.type() == FactType.MONEY || right.type() == FactType.MONEY;
        boolean numbers = left.numeric() && right.numeric();
        switch (operation) {
            case ADD, SUBTRACT, MIN, MAX -> {
                return joinedOrFault(left, single(operation, right, at), at);
            }
            case MULTIPLY -> {
                boolean one = left.type() == FactType.MONEY ? right.numeric() : left.numeric();
                if (!numbers && !(money && one && (right.numeric() || right.type() == FactType.MONEY))) {
                    fault("eligibility.type", at, "expected", FactType.NUMBER, "found", right.shown());
                }
                String unit = left.unit() == null ? right.unit() : right.unit() == null ? left.unit() : null;
                FactType type = money ? FactType.MONEY : left.type() == right.type() ? left.type() : FactType.NUMBER;
                return new Kind(type, unit, null);
            }
            case DIVIDE -> {
                if (left.type() == FactType.MONEY && right.type() == FactType.MONEY) {
                    if (clash(left.unit(), right.unit())) {
                        fault("eligibility.unit", at, "left", left.shown(), "right", right.shown());
                    }
                    return Kind.NUMBER;
                }
                if (!right.numeric()) {
                    fault("eligibility.type", at, "expected", FactType.NUMBER, "found", right.shown());
                }
                return left.type() == FactType.MONEY
                        ? left
                        : Kind.number(FactType.NUMBER, same(left.unit(), right.unit()) ? null : left.unit());
            }
        }
        throw new IllegalStateException("no kind for " + operation);
    }

    private @Nullable Kind joined(@Nullable Kind left, @Nullable Kind right, String at) {
        return left == null ? right : right == null ? left : joinedOrFault(left, right, at);
    }

    private Kind joinedOrFault(Kind left, Kind right, String at) {
        if (left.type() != right.type() && !(left.numeric() && right.numeric())) {
            fault("eligibility.type", at, "expected", left.shown(), "found", right.shown());
        } else if (clash(left.unit(), right.unit())) {
            fault("eligibility.unit", at, "left", left.shown(), "right", right.shown());
        }
        FactType type = left.type() == right.type() ? left.type() : FactType.NUMBER;
        return new Kind(type, left.unit() == null ? right.unit() : left.unit(), left.fields());
    }

    private @Nullable Kind aggregate(Expression.Aggregate aggregate, String at, @Nullable Kind list, int depth) {
        Kind kind = kind(aggregate.list(), at + "/list", list, depth + 1);
        expect(FactType.LIST, kind, at + "/list");
        if (kind == null || kind.type() != FactType.LIST) {
            return null;
        }
        @Nullable Kind[] found = new @Nullable Kind[1];
        within(at, () -> found[0] = gathered(aggregate, at, kind, depth));
        return found[0];
    }

    /** Looks into the elements of a list, unless that is too many lists within lists. */
    private void within(String at, Runnable elements) {
        if (level == MAX_LEVELS) {
            fault("eligibility.too-deep", at, "max", MAX_LEVELS);
            return;
        }
        level++;
        elements.run();
        level--;
    }

    private @Nullable Kind gathered(Expression.Aggregate aggregate, String at, Kind kind, int depth) {
        if (aggregate.where() != null) {
            rule(aggregate.where(), at + "/where", kind, depth + 1, rules.open());
        }
        if (aggregate.operation() == Expression.Aggregation.COUNT) {
            if (aggregate.of() != null) {
                fault("eligibility.arity", at + "/of", "operation", aggregate.operation());
            }
            return Kind.INTEGER;
        }
        Kind of = aggregate.of() == null ? item("", at, kind) : kind(aggregate.of(), at + "/of", kind, depth + 1);
        if (of != null) {
            single(
                    aggregate.operation() == Expression.Aggregation.SUM
                            ? Expression.Operation.ADD
                            : Expression.Operation.MIN,
                    of,
                    at + "/of");
        }
        return of;
    }

    private @Nullable Kind bracket(Expression.Bracket bracket, String at, @Nullable Kind list, int depth) {
        Kind of = kind(bracket.of(), at + "/of", list, depth + 1);
        Kind value = bracket.below() == null ? null : kind(bracket.below(), at + "/below", list, depth + 1);
        Object last = null;
        for (int i = 0; i < bracket.steps().size(); i++) {
            String there = at + "/steps/" + i;
            Expression.Step step = bracket.steps().get(i);
            comparable(of, kind(step.from(), there + "/from", list, depth + 1), there + "/from", true);
            value = joined(value, kind(step.value(), there + "/value", list, depth + 1), there + "/value");
            if (step.from() instanceof Literal literal) {
                Object next = constant(literal);
                @SuppressWarnings({"unchecked", "rawtypes"}) // of one class, as just seen
                boolean falling = last != null
                        && last.getClass() == next.getClass()
                        && last instanceof Comparable one
                        && one.compareTo(next) >= 0;
                if (falling) {
                    fault("eligibility.steps", there + "/from");
                }
                last = next;
            }
        }
        if (bracket.below() == null && value != null && !value.numeric() && value.type() != FactType.MONEY) {
            fault("eligibility.type", at + "/steps", "expected", FactType.NUMBER, "found", value.shown());
        }
        return value;
    }

    private @Nullable Kind table(Expression.Table rows, String at, @Nullable Kind list, int depth) {
        Kind value = rows.otherwise() == null ? null : kind(rows.otherwise(), at + "/otherwise", list, depth + 1);
        boolean shut = false;
        for (int i = 0; i < rows.rows().size(); i++) {
            String there = at + "/rows/" + i;
            Expression.Row row = rows.rows().get(i);
            if (shut && rows.hits() == Expression.HitPolicy.FIRST) {
                fault("eligibility.unreachable.row", there, "row", i + 1);
            }
            rule(row.when(), there + "/when", list, depth + 1, rules.open());
            Kind then = kind(row.then(), there + "/then", list, depth + 1);
            value = joined(value, then, there + "/then");
            shut |= (row.when() instanceof Rule.Constant constant && constant.holds())
                    || (row.when() instanceof Rule.All all && all.of().isEmpty());
        }
        boolean priority = rows.hits() == Expression.HitPolicy.PRIORITY;
        if (priority == rows.order().isEmpty()) {
            fault("eligibility.table.order", at + "/order");
        }
        for (int i = 0; value != null && i < rows.order().size(); i++) {
            if (parse(value, rows.order().get(i)) == null) {
                fault(
                        "eligibility.option.invalid",
                        at + "/order/" + i,
                        "option",
                        rows.order().get(i),
                        "type",
                        value.shown());
            }
        }
        if (rows.hits() == Expression.HitPolicy.COLLECT_COUNT) {
            return Kind.INTEGER;
        }
        if (rows.hits() == Expression.HitPolicy.COLLECT_SUM && value != null) {
            single(Expression.Operation.ADD, value, at + "/rows");
        }
        return value;
    }
}
