package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;

/**
 * Amounts in several dimensions (kilograms, crates, seats): a demand or a capacity.
 *
 * <p>The number of dimensions of a problem is that of its longest load; dimensions a load does not name are zero.
 *
 * @param amounts one whole number per dimension, each from 0 to 2^40; copied
 */
public record Load(List<Long> amounts) {

    /** Nothing, in every dimension. */
    public static final Load NONE = new Load(List.of());

    private static final long MOST = 1L << 40;

    public Load {
        amounts = List.copyOf(requireNonNull(amounts, "amounts"));
        Refusals refusals = new Refusals();
        for (int dimension = 0; dimension < amounts.size(); dimension++) {
            long amount = amounts.get(dimension);
            if (amount < 0 || amount > MOST) {
                refusals.add(InvalidValue.outside("amounts", 0, MOST, amount).at("/amounts/" + dimension));
            }
        }
        refusals.throwIfAny();
    }

    /** Returns the load with these amounts: {@code of(120, 3)} is 120 in the first dimension and 3 in the second. */
    public static Load of(long... amounts) {
        return new Load(Arrays.stream(amounts).boxed().toList());
    }

    /** Returns the amount in {@code dimension} (from 0), zero if this load does not name it. */
    public long in(int dimension) {
        return dimension < amounts.size() ? amounts.get(dimension) : 0;
    }

    /** Returns whether every amount is zero. */
    public boolean nothing() {
        return amounts.stream().allMatch(amount -> amount == 0);
    }
}
