package org.cooplab.eligibility;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.Fingerprint;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactReader;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.cases.Exactness;
import org.cooplab.eligibility.internal.check.FactNames;
import org.cooplab.eligibility.internal.check.RuleSetCheck;
import org.cooplab.eligibility.internal.program.Binding;
import org.cooplab.eligibility.internal.program.Builder;
import org.cooplab.eligibility.internal.program.FactTable;
import org.cooplab.eligibility.internal.program.HostSlots;
import org.cooplab.eligibility.internal.program.Integrity;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.Options;
import org.cooplab.eligibility.internal.program.Program;
import org.cooplab.eligibility.internal.program.Row;
import org.cooplab.eligibility.internal.program.Slot;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one programme, ready to answer.
 *
 * <p>Compile once, ask many times. Every question takes the day of judgement; nothing here looks at a clock. The same
 * rule set, facts and day give the same answer on every machine. Immutable and thread-safe.
 *
 * <pre>{@code
 * Eligibility rules = Eligibility.compile(ruleSet);          // or every fault at once
 * Verdict verdict = rules.assess(facts, LocalDate.of(2026, 3, 8));
 * verdict.outcome();                                          // ELIGIBLE, INELIGIBLE, UNKNOWN, NOT_APPLICABLE
 * verdict.nextQuestion();                                     // what to ask
 * verdict.reasons().forEach(why -> rules.sentence(why, Locale.FRENCH));
 * }</pre>
 */
public final class Eligibility {

    /** More days than any caller asks about at a time; the store is emptied when it is full. */
    private static final int MAX_DAYS = 64;

    private static final Set<String> PLACES = Set.of("province", "region");

    private static final double MAX_STEPS = 5e7;

    private final RuleSet ruleSet;
    private final FactTable table;
    private final IntFunction<Slot> cooperatives;
    private final FactNames names;
    private volatile long @Nullable [] nodesByLevel;
    private final Map<LocalDate, Program> programs = new ConcurrentHashMap<>();
    private final Map<LocalDate, Exactness> exactness = new ConcurrentHashMap<>();

    private Eligibility(RuleSet ruleSet, Gazetteer gazetteer) {
        this.ruleSet = ruleSet;
        this.table = new FactTable(ruleSet, gazetteer);
        this.cooperatives = HostSlots.of(table, FactReader.of(Cooperative.class));
        this.names = FactNames.of(ruleSet);
    }

    /**
     * Prepares a rule set for Morocco.
     *
     * @throws InvalidDocument with every fault of the rule set, each at its JSON Pointer
     */
    public static Eligibility compile(RuleSet ruleSet) {
        return compile(ruleSet, Gazetteer.morocco());
    }

    /**
     * Prepares a rule set.
     *
     * @param gazetteer the regions and provinces of its country: they give the region of an applicant's province
     * @throws InvalidDocument with every fault of the rule set, each at its JSON Pointer
     */
    public static Eligibility compile(RuleSet ruleSet, Gazetteer gazetteer) {
        requireNonNull(gazetteer, "gazetteer");
        List<Fault> faults = check(ruleSet);
        if (!faults.isEmpty()) {
            throw new InvalidDocument(faults);
        }
        return new Eligibility(ruleSet, gazetteer);
    }

    /** Returns every fault of a rule set: unknown facts, clashes of type and unit, empty ranges, cycles, gaps and more. */
    public static List<Fault> check(RuleSet ruleSet) {
        return RuleSetCheck.check(requireNonNull(ruleSet, "ruleSet"));
    }

    /** Returns the rule set that was compiled. */
    public RuleSet ruleSet() {
        return ruleSet;
    }

    /**
     * Judges what is known on that day.
     *
     * @param facts what is known, under the names that this rule set defines or every cooperative has; any other name
     *     is refused, because the fact that was meant would silently stay unknown. {@link #declared} picks the facts
     *     of this rule set out of those for several. What is one of several, such as a region, is read by value or by
     *     name, as {@link Interview#answer} does
     * @param date the day of judgement
     * @throws InvalidDocument if there is no fact of that name, if one is derived, not of its type, out of its range or not
     *     one of its options, or if facts of a cooperative cannot be true: more women or young people than members, more
     *     women on the board than there are people, a registration or a last assembly after the day of judgement
     */
    public Verdict assess(Facts facts, LocalDate date) {
        return assess(bound(new Row(table.size()), facts, date, new Faults()), date);
    }

    /**
     * Returns those of {@code facts} that this rule set defines or every cooperative has: for a host that keeps one
     * map of facts for several rule sets.
     */
    public Facts declared(Facts facts) {
        Map<String, Object> declared = new HashMap<>(facts.values());
        declared.keySet().removeIf(name -> !names.canBeGiven(name));
        return Facts.of(declared);
    }

    /**
     * Judges a cooperative on that day, by its own facts.
     *
     * @throws InvalidDocument if anything depends on the place and its province is neither in the gazetteer nor named by
     *     the rules
     */
    public Verdict assess(Cooperative cooperative, LocalDate date) {
        placed(cooperative, Facts.none()).throwIfAny();
        return assess(row(cooperative), date);
    }

    /**
     * Judges a cooperative on that day, by its own facts and by others that its record does not hold; the others win
     * where both are given.
     *
     * @throws InvalidDocument as {@link #assess(Facts, LocalDate)} and {@link #assess(Cooperative, LocalDate)} do; the
     *     others may say where the cooperative is, if its province is not known
     */
    public Verdict assess(Cooperative cooperative, Facts others, LocalDate date) {
        return assess(bound(row(cooperative), others, date, placed(cooperative, others)), date);
    }

    /** Judges a cooperative whose place may be unknown. */
    Verdict assessAnywhere(Cooperative cooperative, Facts others, LocalDate date) {
        return assess(bound(row(cooperative), others, date, new Faults()), date);
    }

    /** A province that is not known makes its region unknown, and would be none of those that the rules name. */
    private Faults placed(Cooperative cooperative, Facts others) {
        Faults faults = new Faults();
        FactDefinition province = requireNonNull(table.fact("province"));
        String code = cooperative.province().value();
        Options options = table.options(province);
        if (table.asksForPlace()
                && !options.open()
                && !options.contains(code)
                && Collections.disjoint(others.values().keySet(), PLACES)) {
            faults.add(Binding.noOption(province, options, code, "/province"));
        }
        return faults;
    }

    /** Returns what the record of a cooperative says by itself. */
    Row row(Cooperative cooperative) {
        return HostSlots.row(table, cooperatives, cooperative);
    }

    /** Returns what is known already and the facts given beside it, which must go together. */
    private Row bound(Row already, Facts facts, LocalDate date, Faults faults) {
        names.check(facts, "", faults);
        Row given = Binding.bind(table, facts, "", faults);
        Row row = already.with(given);
        new Integrity(table).check(given, row, date, "", faults);
        faults.throwIfAny();
        requireBearable(given);
        return row;
    }

    /** Lists within lists make work that grows with each of their lengths; more than this many steps are refused. */
    private void requireBearable(Row row) {
        long longest = row.longestList();
        if (longest == 0) {
            return;
        }
        long[] nodes = nodesByLevel;
        if (nodes == null) {
            nodes = RuleSetCheck.nodesByLevel(ruleSet);
            nodesByLevel = nodes;
        }
        double steps = 0;
        for (int level = nodes.length - 1; level >= 0; level--) {
            steps = steps * longest + nodes[level];
        }
        if (steps > MAX_STEPS) {
            throw new InvalidDocument(List.of(Fault.of("eligibility.work", "")));
        }
    }

    Verdict assess(Row row, LocalDate date) {
        return verdict(Judgement.of(this, program(date), row), closed(date).isEmpty());
    }

    /** Judges without keeping the program of that day. */
    Verdict assessOnce(Row row, LocalDate date) {
        Program program = programs.get(date);
        Program used = program == null ? Builder.build(ruleSet, table, date) : program;
        return verdict(Judgement.of(this, used, row), closed(date).isEmpty());
    }

    /**
     * Repeats a decision: the same facts, day, evidence and reviewer, judged by this rule set. With the rule set of
     * the decision the result equals {@code then}; with another version it shows what that version would change,
     * judging by those of the facts that it still knows.
     *
     * @throws InvalidDocument if a fact is not what this rule set says it is
     */
    public DecisionRecord replay(DecisionRecord then) {
        DecisionRecord now = assess(declared(then.facts()), then.date()).record();
        DecisionRecord shown = now.shown(then.evidence().toArray(new String[0]));
        return then.reviewer() == null ? shown : shown.decidedBy(then.reviewer());
    }

    /** Starts an interview, question by question, with what is already known. */
    public Interview interview(Facts facts, LocalDate date) {
        return new Interview(this, facts, date);
    }

    /** Prepares to judge many objects of {@code type} on that day; for Cooperative nothing more is needed. */
    public <T> Screen<T> screen(Class<T> type, LocalDate date) {
        return screen(FactReader.of(type), date);
    }

    /**
     * Prepares to judge many objects that {@code reader} reads on that day.
     *
     * @throws IllegalArgumentException if the name of a column is neither a fact of this rule set nor one of every
     *     cooperative
     */
    public <T> Screen<T> screen(FactReader<T> reader, LocalDate date) {
        for (String column : reader.columns().keySet()) {
            if (!names.canBeGiven(column)) {
                String meant = names.meant(column);
                throw new IllegalArgumentException("columns must be of facts of rule set " + ruleSet.id() + ", but was "
                        + column + (meant == null ? "" : "; the nearest of them is " + meant));
            }
        }
        return Screen.of(
                this,
                reader.type(),
                HostSlots.of(table, reader),
                date,
                closed(date).isEmpty());
    }

    /** Judges and returns the trace alone: each rule with its outcome, source and reason. */
    public Trace explain(Facts facts, LocalDate date) {
        return assess(facts, date).trace();
    }

    /**
     * Returns the sentence of a reason in the reader's language: Arabic, French or English. Facts, parameters and clauses
     * are called as the rule set calls them.
     */
    public String sentence(Reason reason, Locale locale) {
        return new Wording(ruleSet, table, locale).sentence(reason);
    }

    /**
     * Returns the sentence of a fault in facts given for these rules, without its place. Facts are called as the rule set
     * calls them, where {@link Messages} has nothing but their names.
     */
    public String sentence(Fault fault, Locale locale) {
        return new Wording(ruleSet, table, locale).fault(fault.code(), fault.parameters());
    }

    /** Returns the SHA-256 of the rule set, the same for equal rule sets on every machine. */
    public String fingerprint() {
        return Fingerprint.sha256(ruleSet);
    }

    FactTable table() {
        return table;
    }

    Program program(LocalDate date) {
        Program program = programs.get(requireNonNull(date, "date"));
        if (program == null) {
            program = Builder.build(ruleSet, table, date);
            if (programs.size() >= MAX_DAYS) {
                programs.clear();
                exactness.clear();
            }
            programs.put(date, program);
        }
        return program;
    }

    /** Returns why nobody can be judged on that day, if so. */
    Optional<Reason> closed(LocalDate date) {
        LocalDate start = ruleSet.open().start();
        LocalDate end = ruleSet.open().end();
        if (start != null && date.isBefore(start)) {
            return Optional.of(Reason.of("eligibility.not-yet-open").with("day", start));
        } else if (end != null && date.isAfter(end)) {
            return Optional.of(Reason.of("eligibility.closed").with("day", end));
        }
        return ruleSet.requirement().at(date).isPresent()
                ? Optional.empty()
                : Optional.of(Reason.of("eligibility.no-rule").with("day", date));
    }

    Verdict verdict(Judgement judgement, boolean open) {
        if (!open) {
            return new Verdict(judgement, Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE);
        }
        Outcome kleene = Program.outcome(judgement.requirement(), judgement.relations());
        Outcome outcome = kleene;
        if (judgement.requirement() == Node.UNKNOWN) {
            outcome = Program.outcome(settled(judgement), judgement.relations());
        }
        return new Verdict(judgement, outcome, kleene);
    }

    /** Tries out what the unknown facts may be, where the requirement alone is unknown. */
    private int settled(Judgement judgement) {
        Exactness cases = cases(judgement);
        return cases == null ? Node.UNKNOWN : cases.settle(judgement.row(), judgement.truths());
    }

    /** Returns what says whether a fact that is missing can still matter, as far as that can be tried out. */
    Predicate<String> matters(Judgement judgement, Row row) {
        Exactness cases = judgement.relations() == Node.UNKNOWN ? null : cases(judgement);
        if (cases == null) {
            return fact -> true;
        }
        IntPredicate matters = cases.matters(row, judgement.truths());
        return fact -> matters.test(table.slot(fact));
    }

    /** Returns what tries out cases, or {@code null} if that can settle nothing. */
    private @Nullable Exactness cases(Judgement judgement) {
        Rule inForce = judgement.program().inForce();
        if (inForce == null) {
            return null;
        }
        Program program = judgement.program();
        Exactness cases = exactness.get(program.date());
        if (cases == null) {
            cases = new Exactness(ruleSet, table, program, inForce);
            if (programs.get(program.date()) == program) {
                exactness.put(program.date(), cases); // kept with the program only
            }
        }
        return cases.worthwhile(judgement.truths()) ? cases : null;
    }
}
