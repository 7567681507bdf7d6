package org.cooplab.eligibility;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.id.Fingerprint;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.fact.FactReader;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.check.FactNames;
import org.cooplab.eligibility.internal.check.RuleSetCheck;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.rule.RuleSet;

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

    private final RuleSet ruleSet;
    private final FactTable table;
    private final Subjects subjects;
    private final Map<LocalDate, RulesOnDay> days = new ConcurrentHashMap<>();

    private Eligibility(RuleSet ruleSet, Gazetteer gazetteer) {
        this.ruleSet = ruleSet;
        this.table = new FactTable(ruleSet, gazetteer);
        this.subjects = new Subjects(ruleSet, table);
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
        return assess(subjects.row(facts, date), date);
    }

    /**
     * Returns those of {@code facts} that this rule set defines or every cooperative has: for a host that keeps one
     * map of facts for several rule sets.
     */
    public Facts declared(Facts facts) {
        Map<String, Object> declared =
                new HashMap<>(requireNonNull(facts, "facts").values());
        declared.keySet().removeIf(name -> !subjects.names().canBeGiven(name));
        return Facts.of(declared);
    }

    /**
     * Judges a cooperative on that day, by its own facts.
     *
     * @throws InvalidDocument if anything depends on the place and its province is neither in the gazetteer nor named by
     *     the rules
     */
    public Verdict assess(Cooperative cooperative, LocalDate date) {
        return assess(subjects.placed(cooperative), date);
    }

    /**
     * Judges a cooperative on that day, by its own facts and by others that its record does not hold; the others win
     * where both are given.
     *
     * @throws InvalidDocument as {@link #assess(Facts, LocalDate)} and {@link #assess(Cooperative, LocalDate)} do; the
     *     others may say where the cooperative is, if its province is not known
     */
    public Verdict assess(Cooperative cooperative, Facts others, LocalDate date) {
        return assess(subjects.placed(cooperative, others, date), date);
    }

    /** Judges a cooperative whose place may be unknown. */
    Verdict assessAnywhere(Cooperative cooperative, Facts others, LocalDate date) {
        return assess(subjects.row(cooperative, others, date), date);
    }

    /** Returns what the record of a cooperative says by itself. */
    Row row(Cooperative cooperative) {
        return subjects.row(cooperative);
    }

    private Verdict assess(Row row, LocalDate date) {
        return Verdict.of(Judgement.of(this, on(date), row));
    }

    /** Says whether somebody is eligible on a day that is not kept for others. */
    boolean eligibleOn(LocalDate date, Row row) {
        if (RulesOnDay.closed(ruleSet, date) != null) {
            return false;
        }
        RulesOnDay kept = days.get(date);
        RulesOnDay day = kept == null ? new RulesOnDay(ruleSet, table, date) : kept;
        return Verdict.of(Judgement.of(this, day, row)).eligible();
    }

    /**
     * Repeats a decision: the same facts, day, evidence and reviewer, judged by this rule set. With the rule set of
     * the decision the result equals {@code then}; with another version it shows what that version would change,
     * judging by those of the facts that it still knows.
     *
     * @throws InvalidDocument if a fact is not what this rule set says it is
     */
    public DecisionRecord replay(DecisionRecord then) {
        DecisionRecord now = assess(declared(requireNonNull(then, "then").facts()), then.date())
                .record();
        DecisionRecord shown = now.shown(then.evidence().toArray(new String[0]));
        return then.reviewer() == null ? shown : shown.decidedBy(then.reviewer());
    }

    /** Starts an interview, question by question, with what is already known. */
    public Interview interview(Facts facts, LocalDate date) {
        return new Interview(this, facts, date);
    }

    /**
     * Prepares to judge many objects of {@code type} on that day, by {@code ext} and the facts of a {@link Cooperative}; of
     * any other type {@link #screen(FactReader, LocalDate)} reads the facts.
     *
     * @throws IllegalArgumentException if it is another type than Cooperative
     */
    public <T> Screen<T> screen(Class<T> type, LocalDate date) {
        return screen(FactReader.of(type), date);
    }

    /**
     * Prepares to judge many objects that {@code reader} reads on that day.
     *
     * @throws IllegalArgumentException if the name of a column is neither a fact of this rule set nor one of every
     *     cooperative, or if there is no column and the type is not Cooperative: nothing would be known of anybody
     */
    public <T> Screen<T> screen(FactReader<T> reader, LocalDate date) {
        requireNonNull(date, "date");
        if (requireNonNull(reader, "reader").columns().isEmpty() && reader.type() != Cooperative.class) {
            throw new IllegalArgumentException("reader must have columns, because no fact can be read from "
                    + reader.type().getName() + " without; see FactReader.reading");
        }
        FactNames names = subjects.names();
        for (String column : reader.columns().keySet()) {
            if (!names.canBeGiven(column)) {
                String meant = names.meant(column);
                throw new IllegalArgumentException("columns must be of facts of rule set " + ruleSet.id() + ", but was "
                        + column + (meant == null ? "" : "; the nearest of them is " + meant));
            }
        }
        return new Screen<>(this, reader, date);
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
        return new Wording(ruleSet, table, requireNonNull(locale, "locale")).sentence(requireNonNull(reason, "reason"));
    }

    /**
     * Returns the sentence of a fault in facts given for these rules, without its place. Facts are called as the rule set
     * calls them, where {@link Messages} has nothing but their names.
     */
    public String sentence(Fault fault, Locale locale) {
        requireNonNull(fault, "fault");
        return new Wording(ruleSet, table, requireNonNull(locale, "locale")).fault(fault.code(), fault.parameters());
    }

    /** Returns the SHA-256 of the rule set, the same for equal rule sets on every machine. */
    public String fingerprint() {
        return Fingerprint.sha256(ruleSet);
    }

    FactTable table() {
        return table;
    }

    /** Returns the rules on that day, kept for when it is asked about again. */
    RulesOnDay on(LocalDate date) {
        RulesOnDay day = days.get(requireNonNull(date, "date"));
        if (day == null) {
            day = new RulesOnDay(ruleSet, table, date);
            if (days.size() >= MAX_DAYS) {
                days.clear();
            }
            days.put(date, day);
        }
        return day;
    }
}
