package org.cooplab.eligibility.selection;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.cooplab.core.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * A minimum or maximum for the selected applications that share one value of an attribute.
 *
 * <p>Attributes are {@code region}, {@code province}, {@code sector}, {@code group} (the first group of the call whose
 * rule holds) and the names of answers in the application. An answer may have any name; but an attribute that differs
 * from those four in case only or by two neighbouring letters swapped ({@code regoin}), and is no fact of the call's
 * rules, is refused as a typing error. An answer to a fact with options counts as the option that it means, and a quota for
 * anything but an option, or for a place that the country does not have, is refused.
 *
 * <p>A call may use two attributes: each applicant counts in one class of each, which keeps the choice exact. A maximum
 * always holds; a minimum is met as far as it can be, and what is missing is reported. Shares are of the seats of the
 * call: a least share is rounded up, a largest share down.
 *
 * @param attribute what is looked at
 * @param value the value that counts, or {@code null} for each value whose own quota, if it has one, states no maximum;
 *     then only a maximum
 * @param min the least number, or {@code null} for none
 * @param max the largest number, or {@code null} for none
 * @param minShare the least share of the seats, from 0 to 1, or {@code null} for none
 * @param maxShare the largest share of the seats, from 0 to 1, or {@code null} for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Quota(
        @JsonProperty(required = true) @NotBlank String attribute,
        @Nullable String value,
        @Nullable @PositiveOrZero Integer min,
        @Nullable @PositiveOrZero Integer max,
        @Nullable @Valid Rate minShare,
        @Nullable @Valid Rate maxShare) {

    /** The attribute of the region, out of the province. */
    public static final String REGION = "region";

    /** The attribute of the province. */
    public static final String PROVINCE = "province";

    /** The attribute of the sector. */
    public static final String SECTOR = "sector";

    /** The attribute of the group. */
    public static final String GROUP = "group";

    /** Checks that the attribute is there. */
    public Quota {
        requireNonNull(attribute, "attribute");
    }

    /** Returns the quota of at least {@code min} of that value. */
    public static Quota atLeast(int min, String attribute, String value) {
        return new Quota(attribute, value, min, null, null, null);
    }

    /** Returns one quota of at least {@code min} for each of the values, in their order. */
    public static List<Quota> atLeastEach(int min, String attribute, Collection<String> values) {
        return values.stream().map(value -> atLeast(min, attribute, value)).toList();
    }

    /** Returns the quota of at most {@code max} of that value. */
    public static Quota atMost(int max, String attribute, String value) {
        return new Quota(attribute, value, null, max, null, null);
    }

    /** Returns the quota of at most {@code max} of each value; a value's own quota may state another maximum. */
    public static Quota atMostEach(int max, String attribute) {
        return new Quota(attribute, null, null, max, null, null);
    }

    /** Returns the least number for a call of so many seats; 0 if there is none. */
    public int least(int seats) {
        int byShare = minShare == null
                ? 0
                : minShare.value()
                        .multiply(BigDecimal.valueOf(seats))
                        .setScale(0, RoundingMode.CEILING)
                        .intValue();
        return Math.max(min == null ? 0 : min, byShare);
    }

    /** Returns the largest number for a call of so many seats; the seats if there is none. */
    public int most(int seats) {
        int byShare = maxShare == null
                ? seats
                : maxShare.value()
                        .multiply(BigDecimal.valueOf(seats))
                        .setScale(0, RoundingMode.FLOOR)
                        .intValue();
        return Math.min(max == null ? seats : max, byShare);
    }

    /** Returns the name by which reasons call it: {@code region=MA-07}, or {@code region} for each value. */
    public String label() {
        return value == null ? attribute : attribute + "=" + value;
    }
}
