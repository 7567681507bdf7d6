package org.cooplab.core.cooperative;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.cooplab.core.money.Rate;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * The members of a cooperative on the day of the declaration.
 *
 * <p>"Women's cooperative" is not a property of a cooperative but a bound on {@link #womenShare()} that a rule states:
 * there is no agreed threshold. Women and youth are counted apart, a young woman in both.
 *
 * @param total all members; not negative
 * @param women the women among them, from 0 to {@code total}, or {@code null} if not counted
 * @param youth the young among them by the host's own bound of age, from 0 to {@code total}, or {@code null} if not
 *     counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Membership(
        @JsonProperty(required = true) @PositiveOrZero int total,
        @Nullable @PositiveOrZero Integer women,
        @Nullable @PositiveOrZero Integer youth) {

    /**
     * The number of decimals kept of a share that has no finite decimal form.
     *
     * <p>Two different numbers {@code women / total} and a bound of at most 9 decimals are at least
     * {@code 1 / (2^31 x 10^9)}, that is 4.6 x 10^-19, apart. Rounded down to 20 decimals a share is therefore on the
     * same side of every such bound as the true one.
     */
    private static final int DECIMALS = 20;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a number is negative or a part is greater than {@code total}
     */
    public Membership {
        Refusals refusals = new Refusals();
        if (total < 0) {
            refusals.add(InvalidValue.negative("total", total));
        }
        checkPart("women", women, total, refusals);
        checkPart("youth", youth, total, refusals);
        refusals.throwIfAny();
    }

    /** Returns a membership of which the young are not counted. */
    public static Membership of(int total, int women) {
        return new Membership(total, women, null);
    }

    /**
     * Returns the share of women, from 0 to 1; empty if they are not counted or there is no member.
     *
     * <p>Rounded down to 20 decimals where it has no finite decimal form, so that it compares with every bound of at most 9
     * decimals as the exact share does: 2 of 3 are at least 0.666666666 and less than 0.666666667.
     */
    public Optional<Rate> womenShare() {
        return share(women, total);
    }

    /** Returns the share of the young, as {@link #womenShare()} does. */
    public Optional<Rate> youthShare() {
        return share(youth, total);
    }

    private static Optional<Rate> share(@Nullable Integer part, int total) {
        return part == null || total == 0
                ? Optional.empty()
                : Optional.of(new Rate(
                        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(total), DECIMALS, RoundingMode.DOWN)));
    }

    private static void checkPart(String name, @Nullable Integer part, int total, Refusals refusals) {
        if (part == null) {
            return;
        }
        if (total < 0) {
            if (part < 0) {
                refusals.add(InvalidValue.negative(name, part));
            }
        } else if (part < 0 || part > total) {
            refusals.add(InvalidValue.notPartOf(name, "total", total, part));
        }
    }
}
