package org.cooplab.eligibility.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.Dated;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.number.PlainNumber;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.Rule.Comparison;
import org.cooplab.eligibility.rule.RuleSet;

/**
 * Turns the engine-neutral vocabulary of the cases into our rule language, word for word.
 *
 * <p>Every word has one translation. Amounts of the cases have no currency and become plain numbers; a table whose
 * matching rows must agree is our ANY; a set that holds more than constants is an {@code any} of equalities.
 */
final class CaseTranslator {

    /** A table without rows: it is of any type and never known. */
    private static final Expression NEVER = Expression.Table.of(Expression.HitPolicy.FIRST, null);

    private static final Rule ALWAYS = Rule.constant(true);
    private static final String AS_OF = "asOfDay";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final Map<String, Object> file;
    private final Map<String, Object> factTypes;
    private final Map<String, Object> params;
    private final boolean dated;

    CaseTranslator(Map<String, Object> file) {
        this.file = file;
        this.factTypes = map(file.getOrDefault("facts", Map.of()));
        this.params = map(file.getOrDefault("params", Map.of()));
        this.dated = list(file.get("cases")).stream().allMatch(one -> map(one).get("asOf") != null);
    }

    // The document ---------------------------------------------------------------------------------------------------

    RuleSet rules() {
        RuleSet rules = RuleSet.of((String) file.get("id"), "1", ALWAYS)
                .withFacts(definitions())
                .withParameters(params.entrySet().stream()
                        .filter(param -> !listParam(param.getKey()))
                        .map(param -> parameter(param.getKey(), list(param.getValue())))
                        .toArray(Parameter[]::new));
        if ("value".equals(file.get("decision"))) {
            return rules.withBenefit(expression(file.get("value"), null));
        }
        return file.containsKey("versions")
                ? rules.withRequirement(versions(list(file.get("versions"))))
                : rules.withRequirement(Dated.always(condition(file.get("rule"), null)));
    }

    private FactDefinition[] definitions() {
        List<FactDefinition> all = new ArrayList<>();
        factTypes.forEach((name, type) -> all.add(definition(name, type)));
        all.add(FactDefinition.of(AS_OF, FactType.DATE));
        return all.toArray(FactDefinition[]::new);
    }

    private static FactDefinition definition(String name, Object declared) {
        Object type = declared instanceof Map<?, ?> object ? object.get("type") : declared;
        String word = String.valueOf(type);
        if (word.startsWith("list<")) {
            return FactDefinition.listOf(name, type(word.substring(5, word.length() - 1)));
        } else if (word.equals("list")) {
            Object item = map(declared).get("item");
            Map<String, FactType> fields = new LinkedHashMap<>();
            if (item instanceof Map<?, ?> object) {
                object.forEach((field, of) -> fields.put(
                        (String) field, type(of instanceof Map<?, ?> o ? (String) o.get("type") : (String) of)));
            } else {
                fields.put("", type(String.valueOf(item)));
            }
            return FactDefinition.of(name, FactType.LIST).withFields(fields);
        }
        return FactDefinition.of(name, type(word));
    }

    private static FactType type(String word) {
        return switch (word) {
            case "boolean" -> FactType.TRUTH;
            case "integer", "decimal", "money", "number" -> FactType.NUMBER;
            case "date" -> FactType.DATE;
            case "string", "text" -> FactType.TEXT;
            default -> throw new IllegalArgumentException("no type " + word);
        };
    }

    private boolean listParam(String name) {
        return list(params.get(name)).stream().anyMatch(entry -> map(entry).get("value") instanceof List<?>);
    }

    private Parameter parameter(String name, List<Object> entries) {
        List<Parameter.Value> values = new ArrayList<>();
        for (Entry entry : periods(entries)) {
            if (entry.of().get("value") != null) { // else it is unknown on these days
                values.add(new Parameter.Value(
                        entry.period(), null, null, constant(entry.of().get("value")), null));
            }
        }
        return new Parameter(name, null, null, true, values);
    }

    /** The constant of a parameter; a text that is written as a day is one. */
    private static Literal constant(Object json) {
        return json instanceof String text && text.matches(DAY) ? Expression.date(text) : literal(json);
    }

    private Dated<Rule> versions(List<Object> versions) {
        List<Dated.Entry<Rule>> entries = new ArrayList<>();
        for (Entry entry : periods(versions)) {
            entries.add(Dated.Entry.of(entry.period(), condition(entry.of().get("rule"), null)));
        }
        // Between two versions nobody is eligible, as before the first; the rule set says so, for a gap is a fault.
        Dated<Rule> all = new Dated<>(entries);
        for (DateRange gap : all.gaps(DateRange.always())) {
            if (gap.start() != null && gap.end() != null) {
                entries.add(Dated.Entry.of(gap, Rule.constant(false)));
            }
        }
        return new Dated<>(entries);
    }

    private record Entry(DateRange period, Map<String, Object> of) {}

    /** An entry without an end lasts until the next begins. */
    private static List<Entry> periods(List<Object> entries) {
        List<Map<String, Object>> sorted =
                new ArrayList<>(entries.stream().map(CaseTranslator::map).toList());
        sorted.sort(Comparator.comparing(entry -> entry.get("from") == null ? LocalDate.MIN : day(entry.get("from"))));
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Map<String, Object> entry = parts(sorted.get(i), "from", "to", "value", "rule");
            LocalDate from = entry.get("from") == null ? null : day(entry.get("from"));
            LocalDate to = entry.get("to") == null ? null : day(entry.get("to"));
            if (i + 1 < sorted.size()) {
                LocalDate before = day(sorted.get(i + 1).get("from")).minusDays(1);
                to = to == null || to.isAfter(before) ? before : to;
            }
            all.add(new Entry(new DateRange(from, to), entry));
        }
        return all;
    }

    CaseFile.Case translateCase(Map<String, Object> one) {
        Map<String, Object> facts = new LinkedHashMap<>();
        map(one.getOrDefault("facts", Map.of())).forEach((name, value) -> {
            if (value != null && factTypes.containsKey(name)) {
                facts.put(name, declared(value, definition(name, factTypes.get(name))));
            }
        });
        LocalDate date = one.get("asOf") == null ? latest() : day(one.get("asOf"));
        if (one.get("asOf") != null) {
            facts.put(AS_OF, date);
        }
        Map<String, Object> expected = map(one.get("expected"));
        List<String> missing = expected.get("missing") == null
                ? null
                : list(expected.get("missing")).stream().map(String::valueOf).toList();
        Object outcome = expected.containsKey("outcome") ? expected.get("outcome") : expected.get("value");
        return new CaseFile.Case(
                (String) one.get("id"), Facts.of(facts), date, outcome == null ? "UNKNOWN" : outcome, missing);
    }

    /** Leaves out the fields of list elements that the file does not declare. */
    private static Object declared(Object value, FactDefinition fact) {
        if (!(value instanceof List<?> elements)
                || fact.fields() == null
                || fact.fields().containsKey("")) {
            return value;
        }
        List<Object> kept = new ArrayList<>();
        for (Object element : elements) {
            Map<String, Object> fields = element == null ? null : new LinkedHashMap<>(map(element));
            if (fields != null) {
                fields.keySet().retainAll(fact.fields().keySet());
            }
            kept.add(fields);
        }
        return kept;
    }

    /** A case without a day is judged when the last parameter and the last version hold. */
    private LocalDate latest() {
        List<Object> entries = new ArrayList<>(list(file.getOrDefault("versions", List.of())));
        params.values().forEach(param -> entries.addAll(list(param)));
        LocalDate last = LocalDate.of(2000, 1, 1);
        for (Object entry : entries) {
            Object from = map(entry).get("from");
            last = from != null && day(from).isAfter(last) ? day(from) : last;
        }
        return last;
    }

    // Conditions -----------------------------------------------------------------------------------------------------

    private Rule condition(Object json, FactDefinition list) {
        if (json instanceof Boolean holds) {
            return Rule.constant(holds);
        } else if (json == null) {
            return NEVER.holds();
        }
        String word = word(map(json));
        Object of = map(json).get(word);
        return switch (word) {
            case "fact", "item", "param" -> expression(json, list).holds();
            case "all" -> new Rule.All(conditions(of, list));
            case "any" -> new Rule.Any(conditions(of, list));
            case "not" -> Rule.not(condition(of, list));
            case "atLeast" ->
                atLeast(((Number) parts(of, "k", "of").get("k")).intValue(), conditions(map(of).get("of"), list));
            case "known" -> Rule.known((String) of);
            case "cmp" -> compare(several(of, 3).get(0), (String) list(of).get(1), list(of).get(2), list);
            case "in" -> in(several(of, 2).get(0), list(of).get(1), list);
            case "notIn" -> Rule.not(in(several(of, 2).get(0), list(of).get(1), list));
            case "between" -> between(several(of, list(of).size() == 3 ? 3 : 4), list);
            case "startsWith" -> startsWith(several(of, 2).get(0), list(of).get(1), list);
            case "some" ->
                new Rule.Some(
                        listed(parts(of, "in", "satisfies").get("in"), list),
                        condition(map(of).get("satisfies"), elements(map(of).get("in"))));
            case "every" ->
                new Rule.Every(
                        listed(parts(of, "in", "satisfies").get("in"), list),
                        condition(map(of).get("satisfies"), elements(map(of).get("in"))));
            default -> expression(json, list).holds();
        };
    }

    private List<Rule> conditions(Object json, FactDefinition list) {
        return list(json).stream().map(one -> condition(one, list)).toList();
    }

    /** More than there are can never hold; with what never does there are enough to count. */
    private static Rule atLeast(int count, List<Rule> of) {
        List<Rule> enough = new ArrayList<>(of);
        while (enough.size() < count) {
            enough.add(Rule.constant(false));
        }
        return new Rule.AtLeast(count, enough);
    }

    /** The list whose elements {@code item} means within {@code satisfies}, {@code where} and {@code of}. */
    private FactDefinition elements(Object json) {
        Object fact = json instanceof Map<?, ?> object ? object.get("fact") : json;
        return fact instanceof String name ? definition(name, factTypes.get(name)) : null;
    }

    /** A list, which may be called by its name alone. */
    private Expression listed(Object json, FactDefinition list) {
        return json instanceof String name ? Expression.fact(name) : expression(json, list);
    }

    private Rule compare(Object left, String sign, Object right, FactDefinition list) {
        Comparison is = switch (sign) {
            case "<" -> Comparison.LESS;
            case "<=" -> Comparison.AT_MOST;
            case ">" -> Comparison.MORE;
            case ">=" -> Comparison.AT_LEAST;
            case "==", "=" -> Comparison.EQUAL;
            case "!=" -> Comparison.DIFFERENT;
            default -> throw new IllegalArgumentException("no comparison " + sign);
        };
        List<Expression> sides = alike(Arrays.asList(left, right), list);
        return new Rule.Compare(sides.get(0), is, sides.get(1));
    }

    private Rule in(Object value, Object options, FactDefinition list) {
        if (options instanceof Map<?, ?> object && object.get("param") instanceof String name && listParam(name)) {
            return inForce(list(params.get(name)), entry -> in(value, entry.get("value"), list));
        }
        boolean texts = list(options).stream().allMatch(one -> one instanceof String);
        boolean numbers = list(options).stream().allMatch(one -> one instanceof Number);
        if (!list(options).isEmpty() && (texts || numbers)) {
            List<String> words = new ArrayList<>(new LinkedHashSet<>(list(options).stream()
                    .map(one -> one instanceof Number number ? decimal(number).toPlainString() : (String) one)
                    .toList()));
            return new Rule.In(expression(value, list), words);
        }
        return new Rule.Any(list(options).stream()
                .map(one -> compare(value, "==", one, list))
                .toList());
    }

    /** What the entry in force on the day of the case says; on a day without one nothing is known. */
    private Rule inForce(List<Object> entries, Function<Map<String, Object>, Rule> rule) {
        List<Expression.Row> rows = new ArrayList<>();
        for (Entry entry : periods(entries)) {
            LocalDate from = entry.period().start();
            LocalDate to = entry.period().end();
            List<Rule> holds = new ArrayList<>();
            if (from != null) {
                holds.add(Expression.today().atLeast(Literal.of(from)));
            }
            if (to != null) {
                holds.add(Expression.today().atMost(Literal.of(to)));
            }
            rows.add(new Expression.Row(new Rule.All(holds), truth(rule.apply(entry.of()))));
        }
        return new Expression.Table(Expression.HitPolicy.FIRST, rows, null, List.of()).holds();
    }

    private static Expression truth(Rule rule) {
        return choice(rule, Literal.of(true), Literal.of(false));
    }

    private Rule between(List<Object> of, FactDefinition list) {
        Rule.Bounds bounds = switch (of.size() > 3 ? (String) of.get(3) : "[]") {
            case "[)" -> Rule.Bounds.CLOSED_OPEN;
            case "(]" -> Rule.Bounds.OPEN_CLOSED;
            case "()" -> Rule.Bounds.OPEN;
            case "[]" -> Rule.Bounds.CLOSED;
            default -> throw new IllegalArgumentException("no bounds " + of);
        };
        List<Expression> all = alike(of.subList(0, 3), list);
        if (all.get(1) instanceof Literal low && all.get(2) instanceof Literal high && !rising(low, high)) {
            // An empty range is a fault of ours; the two comparisons that it stands for are not.
            return Rule.all(all.get(0).is(bounds.low(), low), all.get(0).is(bounds.high(), high));
        }
        return new Rule.Between(all.get(0), all.get(1), all.get(2), bounds);
    }

    private Rule startsWith(Object text, Object prefixes, FactDefinition list) {
        List<Object> any = prefixes instanceof List<?> ? list(prefixes) : List.of(prefixes);
        return any.isEmpty()
                ? Rule.constant(false)
                : new Rule.StartsWith(
                        expression(text, list),
                        any.stream().map(String.class::cast).toList());
    }

    private static boolean covers(Expression later, Expression step) {
        return later instanceof Literal one && step instanceof Literal other && !rising(other, one);
    }

    private static boolean rising(Literal low, Literal high) {
        return low.number() != null && high.number() != null
                ? low.number().compareTo(high.number()) < 0
                : low.canonical().compareTo(high.canonical()) < 0;
    }

    // Expressions ----------------------------------------------------------------------------------------------------

    /** Values that stand beside each other: if one of them is a day, the texts among them are days as well. */
    private List<Expression> alike(List<?> values, FactDefinition list) {
        boolean days = values.stream().anyMatch(value -> isDay(value, list));
        return values.stream()
                .map(value -> days ? day(value, list) : expression(value, list))
                .toList();
    }

    private boolean isDay(Object json, FactDefinition list) {
        if (!(json instanceof Map<?, ?> object)) {
            return false;
        }
        String word = word(map(json));
        Object of = map(json).get(word);
        return switch (word) {
            case "date", "asOf" -> true;
            case "fact" -> definition((String) of, factTypes.get(of)).type() == FactType.DATE;
            case "item" ->
                list != null && list.fields() != null && list.fields().get(of) == FactType.DATE;
            case "param" ->
                !listParam((String) of)
                        && constant(map(list(params.get(of)).get(0)).get("value"))
                                        .date()
                                != null;
            case "max", "min" -> list(of).stream().anyMatch(one -> isDay(one, list));
            case "minOf", "maxOf" -> isDay(map(of).get("of"), elements(map(of).get("in")));
            case "if" -> isDay(map(of).get("then"), list) || isDay(map(of).get("else"), list);
            case "firstMatch", "unique", "priority", "collect" ->
                outputs(map(of)).stream().anyMatch(one -> isDay(one, list));
            default -> false;
        };
    }

    /** What a table may say: the outputs of its rows, {@code null} where a row has none, then that of no row. */
    private static List<Object> outputs(Map<String, Object> table) {
        List<Object> all = new ArrayList<>();
        list(table.get("rules")).forEach(row -> all.add(map(row).get("then")));
        all.add(table.get("otherwise"));
        return all;
    }

    private Expression expression(Object json, FactDefinition list) {
        if (json == null) {
            return NEVER;
        } else if (!(json instanceof Map<?, ?>)) {
            return literal(json);
        }
        String word = word(map(json));
        Object of = map(json).get(word);
        return switch (word) {
            case "fact" -> Expression.fact((String) of);
            case "item" -> Expression.item((String) of);
            case "param" -> Expression.param((String) of);
            case "date" -> Expression.date((String) of);
            case "asOf" -> dated ? Expression.today() : Expression.fact(AS_OF);
            case "add" -> arithmetic(Expression.Operation.ADD, of, list);
            case "mul" -> arithmetic(Expression.Operation.MULTIPLY, of, list);
            case "max" -> arithmetic(Expression.Operation.MAX, of, list);
            case "min" -> arithmetic(Expression.Operation.MIN, of, list);
            case "sub" -> arithmetic(Expression.Operation.SUBTRACT, of, list);
            case "div" -> arithmetic(Expression.Operation.DIVIDE, of, list);
            case "yearsBetween" ->
                Expression.elapsed(
                        Expression.TimeUnit.YEARS, day(several(of, 2).get(0), list), day(list(of).get(1), list));
            case "size" -> listed(of, list).size();
            case "count" ->
                new Expression.Aggregate(
                        Expression.Aggregation.COUNT,
                        listed(parts(of, "in", "where").get("in"), list),
                        map(of).get("where") == null
                                ? null
                                : condition(map(of).get("where"), elements(map(of).get("in"))),
                        null);
            case "minOf" -> gathered(Expression.Aggregation.MIN, parts(of, "in", "of", "where"), list);
            case "maxOf" -> gathered(Expression.Aggregation.MAX, parts(of, "in", "of", "where"), list);
            case "sumOf" -> gathered(Expression.Aggregation.SUM, parts(of, "in", "of", "where"), list);
            case "bracket" -> bracket(parts(of, "of", "steps"), list);
            case "if" -> choice(parts(of, "cond", "then", "else"), list);
            case "firstMatch" -> table(Expression.HitPolicy.FIRST, parts(of, "rules", "otherwise"), list);
            case "unique" -> table(Expression.HitPolicy.ANY, parts(of, "rules", "otherwise"), list);
            case "priority" -> table(Expression.HitPolicy.PRIORITY, parts(of, "order", "rules", "otherwise"), list);
            case "collect" ->
                table(
                        switch ((String) map(of).get("agg")) {
                            case "sum" -> Expression.HitPolicy.COLLECT_SUM;
                            case "min" -> Expression.HitPolicy.COLLECT_MIN;
                            case "max" -> Expression.HitPolicy.COLLECT_MAX;
                            case "count" -> Expression.HitPolicy.COLLECT_COUNT;
                            default -> throw new IllegalArgumentException("nothing is collected by " + of);
                        },
                        parts(of, "agg", "rules", "otherwise"),
                        list);
            case "all",
                    "any",
                    "not",
                    "atLeast",
                    "known",
                    "cmp",
                    "in",
                    "notIn",
                    "between",
                    "startsWith",
                    "some",
                    "every" -> truth(condition(json, list));
            default -> throw new IllegalArgumentException("no form " + word);
        };
    }

    /** The one word of a form; a note beside it is for people. */
    private static String word(Map<String, Object> form) {
        List<String> words =
                form.keySet().stream().filter(key -> !key.equals("note")).toList();
        if (words.size() != 1) {
            throw new IllegalArgumentException("one form must stand here, but there are " + words);
        }
        return words.get(0);
    }

    /** The parts of a form, all of which are known here: what is not understood may not be left aside. */
    private static Map<String, Object> parts(Object json, String... known) {
        for (String part : map(json).keySet()) {
            if (!part.equals("note") && !List.of(known).contains(part)) {
                throw new IllegalArgumentException("no part " + part + " in " + json);
            }
        }
        return map(json);
    }

    /** The parts of a form that has so many. */
    private static List<Object> several(Object json, int count) {
        if (list(json).size() != count) {
            throw new IllegalArgumentException("not " + count + " parts but " + json);
        }
        return list(json);
    }

    private Expression day(Object json, FactDefinition list) {
        return json instanceof String text ? Expression.date(text) : expression(json, list);
    }

    private Expression arithmetic(Expression.Operation operation, Object of, FactDefinition list) {
        return new Expression.Arithmetic(operation, alike(list(of), list));
    }

    private Expression choice(Map<String, Object> of, FactDefinition list) {
        List<Expression> branches = alike(Arrays.asList(of.get("then"), of.get("else")), list);
        return choice(condition(of.get("cond"), list), branches.get(0), branches.get(1));
    }

    /** A branch that is never taken is a fault of ours. */
    private static Expression choice(Rule condition, Expression then, Expression otherwise) {
        return condition instanceof Rule.Constant constant
                ? constant.holds() ? then : otherwise
                : Expression.choose(condition, then, otherwise);
    }

    private Expression gathered(Expression.Aggregation operation, Map<String, Object> of, FactDefinition list) {
        FactDefinition elements = elements(of.get("in"));
        return new Expression.Aggregate(
                operation,
                listed(of.get("in"), list),
                of.get("where") == null ? null : condition(of.get("where"), elements),
                of.get("of") == null ? null : expression(of.get("of"), elements));
    }

    private Expression bracket(Map<String, Object> of, FactDefinition list) {
        List<Object> looked = new ArrayList<>(List.of(of.get("of")));
        List<Object> found = new ArrayList<>();
        for (Object step : list(of.get("steps"))) {
            looked.add(several(step, 2).get(0));
            found.add(list(step).get(1));
        }
        List<Expression> thresholds = alike(looked, list);
        List<Expression> values = alike(found, list);
        List<Expression.Step> steps = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Expression from = thresholds.get(i + 1);
            // A later step with no higher threshold is always the last one reached; that it rises no more is a fault of
            // ours.
            if (thresholds.stream().skip(i + 2).noneMatch(later -> covers(later, from))) {
                steps.add(new Expression.Step(from, values.get(i)));
            }
        }
        // Under the first step stands 0; where the steps give no numbers that is no value.
        boolean texts = found.stream().anyMatch(value -> value instanceof String);
        return new Expression.Bracket(thresholds.get(0), steps, texts ? NEVER : null);
    }

    private Expression table(Expression.HitPolicy hits, Map<String, Object> of, FactDefinition list) {
        List<Expression> outputs = alike(outputs(of), list);
        boolean counts = hits == Expression.HitPolicy.COLLECT_COUNT; // needs no outputs
        List<Expression.Row> rows = new ArrayList<>();
        for (Object row : list(of.get("rules"))) {
            Rule when = condition(parts(row, "when", "then").get("when"), list);
            rows.add(new Expression.Row(when, counts ? Expression.number(1) : outputs.get(rows.size())));
            if (hits == Expression.HitPolicy.FIRST && (when.equals(ALWAYS) || when.equals(new Rule.All(List.of())))) {
                break; // A row behind one that always holds is a fault of ours, and never reached.
            }
        }
        List<String> order = new ArrayList<>();
        for (Object output : list(of.getOrDefault("order", List.of()))) {
            order.add(literal(output).canonical());
        }
        Expression otherwise = of.get("otherwise") == null ? null : outputs.get(outputs.size() - 1);
        return new Expression.Table(hits, rows, otherwise, order);
    }

    private static Literal literal(Object json) {
        if (json instanceof Boolean truth) {
            return Literal.of(truth.booleanValue());
        } else if (json instanceof Number number) {
            return Literal.of(decimal(number));
        } else if (json instanceof Map<?, ?> object && object.get("date") instanceof String day) {
            return Expression.date(day);
        }
        return Literal.of((String) json);
    }

    private static BigDecimal decimal(Number number) {
        return PlainNumber.of(number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString()));
    }

    private static LocalDate day(Object json) {
        return LocalDate.parse((String) json);
    }

    @SuppressWarnings("unchecked") // the files are read as plain JSON
    static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }

    @SuppressWarnings("unchecked") // the files are read as plain JSON
    static List<Object> list(Object json) {
        return (List<Object>) json;
    }
}
