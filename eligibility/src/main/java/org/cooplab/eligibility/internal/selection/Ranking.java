package org.cooplab.eligibility.internal.selection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.cooplab.core.money.Money;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Placement.TieValue;
import org.cooplab.eligibility.selection.Score;
import org.cooplab.eligibility.selection.TieRule;
import org.jspecify.annotations.Nullable;

/** Puts those in the race in order: the higher score first, then by the tie rules, which tell any two apart. */
final class Ranking {

    private final CallForProjects call;
    private final MessageDigest digest;
    private final int[] criterionOf;

    Ranking(CallForProjects call) {
        this.call = call;
        List<String> criteria =
                call.criteria().stream().map(criterion -> criterion.id()).toList();
        this.criterionOf = call.ties().stream()
                .mapToInt(rule -> rule instanceof TieRule.Mark mark ? criteria.indexOf(mark.criterion()) : -1)
                .toArray();
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
                rules = Math.max(rules, deciding(keyed.get(i - 1).entrant, keyed.get(i).entrant) + 1);
            }
            if (i + 1 < keyed.size() && keyed.get(i + 1).compareKey(keyed.get(i)) == 0) {
                rules = Math.max(rules, deciding(keyed.get(i).entrant, keyed.get(i + 1).entrant) + 1);
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
        for (int t = 0; t < call.ties().size(); t++) {
            int order = compare(t, a, b);
            if (order != 0) {
                return order;
            }
        }
        return a.application.id().compareTo(b.application.id());
    }

    private int deciding(Entrant a, Entrant b) {
        for (int t = 0; t < call.ties().size(); t++) {
            if (compare(t, a, b) != 0) {
                return t;
            }
        }
        return call.ties().size() - 1;
    }

    private int compare(int t, Entrant a, Entrant b) {
        TieRule rule = call.ties().get(t);
        if (rule instanceof TieRule.Mark) {
            return mark(t, b).compareTo(mark(t, a));
        } else if (rule instanceof TieRule.Submitted) {
            return a.application.submittedAt().compareTo(b.application.submittedAt());
        } else if (rule instanceof TieRule.Requested) {
            return requested(a).compareTo(requested(b));
        } else if (rule instanceof TieRule.Draw) {
            return value(t, a).compareTo(value(t, b));
        }
        return a.application.id().compareTo(b.application.id());
    }

    private BigDecimal mark(int t, Entrant entrant) {
        return requireNonNull(entrant.marks[criterionOf[t]], "mark");
    }

    private static BigDecimal requested(Entrant entrant) {
        Money requested = entrant.application.requested();
        return requested == null ? BigDecimal.ONE.negate() : requested.toDecimal();
    }

    private List<TieValue> values(Entrant entrant, int rules) {
        List<TieValue> values = new ArrayList<>(rules);
        for (int t = 0; t < rules; t++) {
            TieRule rule = call.ties().get(t);
            String name;
            if (rule instanceof TieRule.Mark mark) {
                name = "mark:" + mark.criterion();
            } else if (rule instanceof TieRule.Submitted) {
                name = "submitted";
            } else if (rule instanceof TieRule.Requested) {
                name = "requested";
            } else {
                name = rule instanceof TieRule.Draw ? "draw" : "id";
            }
            values.add(new TieValue(name, value(t, entrant)));
        }
        return values;
    }

    private String value(int t, Entrant entrant) {
        String value = entrant.tieValues[t];
        if (value == null) {
            value = compute(t, entrant);
            entrant.tieValues[t] = value;
        }
        return value;
    }

    private String compute(int t, Entrant entrant) {
        TieRule rule = call.ties().get(t);
        if (rule instanceof TieRule.Mark) {
            return mark(t, entrant).toPlainString();
        } else if (rule instanceof TieRule.Submitted) {
            return entrant.application.submittedAt().toString();
        } else if (rule instanceof TieRule.Requested) {
            Money requested = entrant.application.requested();
            return requested == null ? "-" : requested.toString();
        } else if (rule instanceof TieRule.Draw draw) {
            String text = draw.seed() + "\n" + entrant.application.id().value();
            return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
        }
        return entrant.application.id().value();
    }
}
