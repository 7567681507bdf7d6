package org.cooplab.eligibility.internal.selection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cooplab.core.money.Money;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Placement.TieValue;
import org.cooplab.eligibility.selection.Score;
import org.cooplab.eligibility.selection.TieRule;
import org.jspecify.annotations.Nullable;

/** Puts those in the race in order: the higher score first, then by the tie rules, which tell any two apart. */
final class Ranking {

    private final List<Tie> ties = new ArrayList<>();

    Ranking(CallForProjects call) {
        List<String> criteria =
                call.criteria().stream().map(criterion -> criterion.id()).toList();
        call.ties().forEach(rule -> ties.add(tie(rule, ties.size(), criteria)));
    }

    /**
     * A tie rule: its name, the order in which it puts those who share a score, and what it looks at, as a text.
     */
    private record Tie(String name, Comparator<Entrant> order, Function<Entrant, String> value) {}

    private static Tie tie(TieRule rule, int t, List<String> criteria) {
        if (rule instanceof TieRule.Mark mark) {
            int criterion = criteria.indexOf(mark.criterion());
            Function<Entrant, BigDecimal> given = one -> requireNonNull(one.marks[criterion], "mark");
            return new Tie(
                    "mark:" + mark.criterion(),
                    Comparator.comparing(given).reversed(),
                    one -> given.apply(one).toPlainString());
        } else if (rule instanceof TieRule.Submitted) {
            return new Tie(
                    "submitted",
                    Comparator.comparing(one -> one.application.submittedAt()),
                    one -> one.application.submittedAt().toString());
        } else if (rule instanceof TieRule.Requested) {
            return new Tie("requested", Comparator.comparing(Ranking::requested), one -> {
                Money requested = one.application.requested();
                return requested == null ? "-" : requested.toString();
            });
        } else if (rule instanceof TieRule.Draw draw) {
            MessageDigest digest = sha256();
            Function<Entrant, String> drawn = one -> HexFormat.of()
                    .formatHex(digest.digest(
                            (draw.seed() + "\n" + one.application.id().value()).getBytes(UTF_8)));
            return new Tie("draw", Comparator.comparing(one -> value(one, t, drawn)), drawn);
        }
        return new Tie(
                "id",
                Comparator.comparing(one -> one.application.id()),
                one -> one.application.id().value());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static BigDecimal requested(Entrant entrant) {
        Money requested = entrant.application.requested();
        return requested == null ? BigDecimal.ONE.negate() : requested.toDecimal();
    }

    /** Returns what a tie rule looks at, worked out once. */
    private static String value(Entrant entrant, int t, Function<Entrant, String> of) {
        String value = entrant.tieValues[t];
        if (value == null) {
            value = of.apply(entrant);
            entrant.tieValues[t] = value;
        }
        return value;
    }

    /** Returns them best first, with the values that decided written to each that shares its score. */
    List<Entrant> rank(List<Entrant> inRace) {
        List<Keyed> keyed = keyed(inRace);
        keyed.sort((a, b) -> {
            int byScore = b.compareKey(a);
            return byScore != 0 ? byScore : compareTies(a.entrant, b.entrant);
        });
        for (int i = 0; i < keyed.size(); i++) {
            int rules = 0;
            if (i > 0 && keyed.get(i - 1).compareKey(keyed.get(i)) == 0) {
                rules = Math.max(rules, deciding(keyed.get(i - 1).entrant, keyed.get(i).entrant));
            }
            if (i + 1 < keyed.size() && keyed.get(i + 1).compareKey(keyed.get(i)) == 0) {
                rules = Math.max(rules, deciding(keyed.get(i).entrant, keyed.get(i + 1).entrant));
            }
            keyed.get(i).entrant.ties = values(keyed.get(i).entrant, rules);
        }
        return keyed.stream().map(k -> k.entrant).toList();
    }

    /** Scores over one common denominator, so that comparing them is comparing whole numbers. */
    private static List<Keyed> keyed(List<Entrant> inRace) {
        Map<BigInteger, BigInteger> factors = new HashMap<>();
        BigInteger common = BigInteger.ONE;
        for (Entrant entrant : inRace) {
            BigInteger denominator = score(entrant).denominator();
            if (factors.put(denominator, denominator) == null) {
                common = common.divide(common.gcd(denominator)).multiply(denominator);
            }
        }
        BigInteger whole = common;
        factors.replaceAll((denominator, none) -> whole.divide(denominator));
        List<Keyed> keyed = new ArrayList<>(inRace.size());
        for (Entrant entrant : inRace) {
            Score score = score(entrant);
            BigInteger key = score.numerator().multiply(requireNonNull(factors.get(score.denominator())));
            boolean small = key.bitLength() < Long.SIZE;
            keyed.add(new Keyed(entrant, small ? key.longValue() : 0, small ? null : key));
        }
        return keyed;
    }

    /** The score as a whole number: {@code small} where 64 bits hold it, as they nearly always do, else {@code large}. */
    private record Keyed(
            Entrant entrant, long small, @Nullable BigInteger large) {

        int compareKey(Keyed other) {
            if (large == null && other.large == null) {
                return Long.compare(small, other.small);
            }
            return whole().compareTo(other.whole());
        }

        private BigInteger whole() {
            return large == null ? BigInteger.valueOf(small) : large;
        }
    }

    private static Score score(Entrant entrant) {
        return requireNonNull(entrant.score, "score");
    }

    private int compareTies(Entrant a, Entrant b) {
        for (Tie tie : ties) {
            int order = tie.order().compare(a, b);
            if (order != 0) {
                return order;
            }
        }
        return a.application.id().compareTo(b.application.id());
    }

    /** Returns how many tie rules it takes to tell the two apart; all, if none does. */
    private int deciding(Entrant a, Entrant b) {
        for (int t = 0; t < ties.size(); t++) {
            if (ties.get(t).order().compare(a, b) != 0) {
                return t + 1;
            }
        }
        return ties.size();
    }

    /** Returns the name of the tie rule that puts one of two with the same score before the other. */
    String decidedBy(Entrant a, Entrant b) {
        return ties.get(deciding(a, b) - 1).name();
    }

    private List<TieValue> values(Entrant entrant, int rules) {
        List<TieValue> values = new ArrayList<>(rules);
        for (int t = 0; t < rules; t++) {
            Tie tie = ties.get(t);
            values.add(new TieValue(tie.name(), value(entrant, t, tie.value())));
        }
        return values;
    }
}
