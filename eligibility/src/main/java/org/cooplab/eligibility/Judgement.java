package org.cooplab.eligibility;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.HostSlots;
import org.cooplab.eligibility.internal.fact.NaturalForm;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.fact.Slot;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.NodeInfo;
import org.cooplab.eligibility.internal.program.Program;
import org.cooplab.eligibility.internal.walk.Mentions;
import org.cooplab.eligibility.internal.why.Wanting;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** What was judged, by what, and how each rule turned out: what verdict and trace are read from. Immutable. */
final class Judgement {

    private final Eligibility eligibility;
    private final RulesOnDay day;
    private final Object subject;
    private final @Nullable IntFunction<Slot> slots;
    private final byte[] truths;
    private final byte requirement;
    private final byte relations;

    private Judgement(
            Eligibility eligibility,
            RulesOnDay day,
            Program judging,
            Object subject,
            @Nullable IntFunction<Slot> slots) {
        this.eligibility = eligibility;
        this.day = day;
        this.subject = subject;
        this.slots = slots;
        this.truths = new byte[judging.infos().size()];
        this.requirement = (byte) judging.requirement().trace(subject, truths);
        this.relations = (byte) judging.relations().trace(subject, truths);
    }

    /** Judges given facts. */
    static Judgement of(Eligibility eligibility, RulesOnDay day, Row row) {
        return new Judgement(eligibility, day, day.program(), row, null);
    }

    /** Judges a host's object by a program that reads it through {@code slots}. */
    static Judgement of(Eligibility eligibility, Program judging, Object subject, IntFunction<Slot> slots) {
        return new Judgement(eligibility, eligibility.on(judging.date()), judging, subject, slots);
    }

    Eligibility eligibility() {
        return eligibility;
    }

    RuleSet rules() {
        return eligibility.ruleSet();
    }

    FactTable table() {
        return eligibility.table();
    }

    RulesOnDay day() {
        return day;
    }

    /** Returns the program of the day, for rows. */
    Program program() {
        return day.program();
    }

    /** Returns the facts; those of a host's object are read anew each time. */
    Row row() {
        return slots == null ? (Row) subject : HostSlots.row(table(), slots, subject);
    }

    Wanting wanting() {
        return new Wanting(rules(), table(), program());
    }

    int truth(int index) {
        return truths[index];
    }

    /** Returns how each place of the trace turned out; not to be written to. */
    byte[] truths() {
        return truths;
    }

    /** Returns how the requirement turned out by Kleene logic: {@link Node#FALSE}, UNKNOWN or TRUE. */
    int requirement() {
        return requirement;
    }

    /** Returns how the relations to other programmes turned out. */
    int relations() {
        return relations;
    }

    /** Returns how the requirement turns out once cases are tried out, where it is unknown. */
    int settled() {
        return requirement == Node.UNKNOWN ? day.settled(row(), truths) : requirement;
    }

    /** Returns what says of a fact that is missing whether it can still matter. */
    Predicate<String> matters(Row row) {
        return relations == Node.UNKNOWN ? fact -> true : day.matters(row, truths);
    }

    /** Returns the facts that the rules read and that are known. */
    Facts facts() {
        Row row = row();
        Set<Integer> read = new TreeSet<>();
        program().infos().forEach(info -> read.addAll(info.facts()));
        Expression benefit = rules().benefit();
        if (benefit != null) {
            Mentions.facts(rules(), benefit, program().date()).forEach(fact -> read.add(table().slot(fact)));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int slot : read) {
            Object value = NaturalForm.of(table(), row, slot);
            if (value != null) {
                values.put(table().fact(slot).name(), value);
            }
        }
        return Facts.of(values);
    }

    /** Returns the documents that prove what holds or is open, by code. */
    Map<String, LocalizedText> documents() {
        Set<String> codes = new LinkedHashSet<>();
        for (NodeInfo info : program().infos()) {
            if (truths[info.index()] == Node.FALSE) {
                continue;
            }
            if (info.clause() != null) {
                codes.addAll(info.clause().documents());
            }
            info.facts().forEach(slot -> codes.addAll(table().fact(slot).documents()));
        }
        Map<String, LocalizedText> documents = new LinkedHashMap<>();
        codes.forEach(code -> documents.put(code, rules().documents().getOrDefault(code, LocalizedText.of(code))));
        return documents;
    }
}
