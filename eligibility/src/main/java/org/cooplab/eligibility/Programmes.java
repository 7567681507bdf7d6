package org.cooplab.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.check.FactNames;
import org.cooplab.eligibility.internal.program.FactTable;
import org.cooplab.eligibility.internal.program.Kinds;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Relation;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Several programmes side by side: what each says, and which of them an applicant may best take together.
 *
 * <p>A rule set stands for the programme of the same id. Programmes that exclude each other, or ask for years between
 * them, are not taken together; one that requires another is taken only with it, unless it was granted before. A ceiling
 * over several programmes caps what the one that states it pays beside the others, in the order of ids; where the others
 * use it up, the one is not taken with them. Immutable and thread-safe.
 */
public final class Programmes {

    private static final int MAX_CANDIDATES = 20;

    private final List<Eligibility> programmes;
    private final FactNames names;

    private Programmes(List<Eligibility> programmes) {
        this.programmes = programmes;
        this.names = FactNames.of(programmes.stream().map(Eligibility::ruleSet).toArray(RuleSet[]::new));
    }

    /**
     * One programme that is taken.
     *
     * @param programme its id
     * @param amount what it pays after all ceilings, or {@code null} if it pays no money
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Choice(
            @JsonProperty(required = true) String programme,
            @Nullable Money amount) {}

    /**
     * One programme that is not taken.
     *
     * @param programme its id
     * @param outcome what it says of the applicant by itself
     * @param reasons why it is not taken
     */
    public record LeftOut(
            @JsonProperty(required = true) String programme,
            @JsonProperty(required = true) Outcome outcome,
            @JsonProperty(required = true) List<Reason> reasons) {}

    /**
     * The best allowed combination: the one that pays most, of these the one with most programmes, of these the first by
     * id.
     *
     * @param chosen the programmes to take, by id
     * @param total what they pay together, or {@code null} if none of them pays money
     * @param leftOut the others, by id, with the reason
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Combination(
            @JsonProperty(required = true) List<Choice> chosen,
            @Nullable Money total,
            @JsonProperty(required = true) List<LeftOut> leftOut) {}

    /**
     * Prepares rule sets.
     *
     * @throws InvalidDocument with every fault of every rule set, at {@code /0/...}, {@code /1/...}; two rule sets of one
     *     id, benefits in different currencies, and programmes that require each other are faults as well
     */
    public static Programmes compile(List<RuleSet> ruleSets) {
        Faults faults = new Faults();
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < ruleSets.size(); i++) {
            String at = "/" + i;
            Eligibility.check(ruleSets.get(i)).forEach(fault -> faults.add(fault.under(at)));
            if (byId.putIfAbsent(ruleSets.get(i).id(), i) != null) {
                faults.add(
                        "eligibility.programme.duplicate",
                        at + "/id",
                        "programme",
                        ruleSets.get(i).id());
            }
        }
        for (int i = 0; i < ruleSets.size(); i++) {
            cycle(ruleSets, byId, i, new ArrayList<>(), faults);
        }
        oneCurrency(ruleSets, faults);
        faults.throwIfAny();
        return new Programmes(ruleSets.stream()
                .sorted(Comparator.comparing(RuleSet::id))
                .map(Eligibility::compile)
                .toList());
    }

    /** Amounts are added up, so that each programme that pays money must pay in the currency of the first that does. */
    private static void oneCurrency(List<RuleSet> ruleSets, Faults faults) {
        String first = null;
        for (int i = 0; i < ruleSets.size(); i++) {
            RuleSet rules = ruleSets.get(i);
            Expression benefit = rules.benefit();
            // What a benefit is can only be said of a rule set that has no faults of its own.
            String currency = benefit == null || !Eligibility.check(rules).isEmpty()
                    ? null
                    : Kinds.currency(rules, new FactTable(rules), benefit);
            if (first == null) {
                first = currency;
            } else if (currency != null && !currency.equals(first)) {
                faults.add(
                        "eligibility.programme.currency",
                        "/" + i + "/benefit",
                        "programme",
                        rules.id(),
                        "currency",
                        currency,
                        "expected",
                        first);
            }
        }
    }

    private static void cycle(
            List<RuleSet> ruleSets, Map<String, Integer> byId, int next, List<Integer> path, Faults faults) {
        if (!path.isEmpty() && path.get(0) == next) {
            // Each cycle is told once, from its first member in the order given.
            if (path.stream().allMatch(member -> member >= path.get(0))) {
                String names = String.join(
                        " > ", path.stream().map(i -> ruleSets.get(i).id()).toList());
                faults.add(
                        "eligibility.cycle",
                        "/" + next + "/relations",
                        "path",
                        names + " > " + ruleSets.get(next).id());
            }
            return;
        }
        if (path.contains(next)) {
            return;
        }
        path.add(next);
        for (Relation relation : ruleSets.get(next).relations()) {
            // Of several one is enough, so only a single requirement binds.
            if (relation.kind() == Relation.Kind.REQUIRES
                    && relation.programmes().size() == 1) {
                Integer required =
                        byId.get(relation.programmes().iterator().next().value());
                if (required != null && !required.equals(next)) {
                    cycle(ruleSets, byId, required, path, faults);
                }
            }
        }
        path.remove(path.size() - 1);
    }

    /**
     * Returns what each programme says by itself, by id.
     *
     * @param facts what is known; each fact is one of at least one programme, or one that every cooperative has
     * @throws InvalidDocument if no programme has a fact of that name, or as {@link Eligibility#assess(Facts, LocalDate)} does
     */
    public Map<String, Verdict> assess(Facts facts, LocalDate date) {
        Faults faults = new Faults();
        names.check(facts, "", faults);
        faults.throwIfAny();
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        programmes.forEach(one -> verdicts.put(one.ruleSet().id(), one.assess(one.declared(facts), date)));
        return verdicts;
    }

    /**
     * Returns the best allowed combination.
     *
     * @throws InvalidDocument as {@link #assess} does
     * @throws IllegalArgumentException if the applicant may have more than 20 programmes by themselves
     */
    public Combination best(Facts facts, LocalDate date) {
        Map<String, Verdict> verdicts = assess(facts, date);
        List<Candidate> candidates = new ArrayList<>();
        verdicts.forEach((id, verdict) -> {
            Candidate candidate = Candidate.of(id, verdict);
            if (candidate != null) {
                candidates.add(candidate);
            }
        });
        if (candidates.size() > MAX_CANDIDATES) {
            throw new IllegalArgumentException(
                    "at most " + MAX_CANDIDATES + " programmes can be combined, but were " + candidates.size());
        }
        int best = 0;
        long most = 0;
        for (int set = 1; set < 1 << candidates.size(); set++) {
            long[] amounts = amounts(candidates, set);
            if (amounts == null) {
                continue;
            }
            long total = 0;
            for (long amount : amounts) {
                total += amount;
            }
            int size = Integer.bitCount(set);
            boolean better = best == 0 || total > most || (total == most && size > Integer.bitCount(best));
            if (better || (total == most && size == Integer.bitCount(best) && before(set, best))) {
                best = set;
                most = total;
            }
        }
        return combination(candidates, best, verdicts);
    }

    /** Of two sets of one size the one with the earlier programmes, by id. */
    private static boolean before(int set, int other) {
        return (Integer.lowestOneBit(set ^ other) & set) != 0;
    }

    /** A programme that the applicant may have, perhaps together with one that it requires. */
    private record Candidate(
            String id, @Nullable Money benefit, List<Relation> relations, List<Integer> needed, List<Long> left) {

        static @Nullable Candidate of(String id, Verdict verdict) {
            Judgement judgement = verdict.judgement();
            List<Relation> relations = judgement.rules().relations();
            List<Integer> needed = new ArrayList<>();
            for (int i = 0; i < relations.size(); i++) {
                boolean holds = judgement.truth(judgement.program().firstRelation() + i) == Node.TRUE;
                if (!holds && relations.get(i).kind() != Relation.Kind.REQUIRES) {
                    return null;
                } else if (!holds) {
                    needed.add(i);
                }
            }
            boolean open =
                    judgement.eligibility().closed(judgement.program().date()).isEmpty();
            boolean met = judgement.requirement() == Node.TRUE || verdict.outcome() == Outcome.ELIGIBLE;
            if (!open || !met) {
                return null;
            }
            List<Long> left = new ArrayList<>();
            for (int i = 0; i < relations.size(); i++) {
                Money rest = Benefit.left(judgement, judgement.row(), i);
                left.add(rest == null ? Long.MAX_VALUE : rest.minor());
            }
            Literal benefit = verdict.benefit().orElse(null);
            return new Candidate(id, benefit == null ? null : benefit.money(), relations, needed, left);
        }

        boolean names(int relation, Candidate other) {
            return relations.get(relation).programmes().stream()
                    .anyMatch(name -> name.value().equals(other.id()));
        }
    }

    /** Returns what each of the set pays, or {@code null} if they may not be taken together. */
    private static long @Nullable [] amounts(List<Candidate> candidates, int set) {
        long[] amounts = new long[candidates.size()];
        for (int i = 0; i < amounts.length; i++) {
            Money benefit = candidates.get(i).benefit();
            amounts[i] = (set >> i & 1) == 1 && benefit != null ? benefit.minor() : 0;
        }
        for (int i = 0; i < amounts.length; i++) {
            Candidate one = candidates.get(i);
            for (int r = 0; (set >> i & 1) == 1 && r < one.relations().size(); r++) {
                boolean together = false;
                long others = 0;
                for (int j = 0; j < amounts.length; j++) {
                    if (j != i && (set >> j & 1) == 1 && one.names(r, candidates.get(j))) {
                        together = true;
                        others += amounts[j];
                    }
                }
                switch (one.relations().get(r).kind()) {
                    case EXCLUDES, NOT_WITHIN -> {
                        if (together) {
                            return null;
                        }
                    }
                    case REQUIRES -> {
                        if (!together && one.needed().contains(r)) {
                            return null;
                        }
                    }
                    case CUMULATES -> {
                        if (one.left().get(r) <= others) {
                            return null;
                        }
                        amounts[i] = Math.min(amounts[i], one.left().get(r) - others);
                    }
                }
            }
        }
        return amounts;
    }

    private static Combination combination(List<Candidate> candidates, int set, Map<String, Verdict> verdicts) {
        long[] amounts = amounts(candidates, set);
        Map<String, Choice> chosen = new LinkedHashMap<>();
        Money total = null;
        for (int i = 0; amounts != null && i < candidates.size(); i++) {
            Money benefit = candidates.get(i).benefit();
            if ((set >> i & 1) == 1) {
                Money amount = benefit == null ? null : Money.ofMinor(amounts[i], benefit.currency());
                chosen.put(candidates.get(i).id(), new Choice(candidates.get(i).id(), amount));
                total = total == null ? amount : amount == null ? total : total.plus(amount);
            }
        }
        List<LeftOut> leftOut = new ArrayList<>();
        verdicts.forEach((id, verdict) -> {
            if (!chosen.containsKey(id)) {
                boolean alone = verdict.outcome() == Outcome.ELIGIBLE;
                List<Reason> reasons = alone
                        ? List.of(Reason.of("eligibility.combination")
                                .with("programmes", String.join(", ", chosen.keySet())))
                        : verdict.reasons();
                leftOut.add(new LeftOut(id, verdict.outcome(), reasons));
            }
        });
        return new Combination(List.copyOf(chosen.values()), total, List.copyOf(leftOut));
    }
}
