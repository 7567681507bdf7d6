package org.cooplab.pricing.internal.exact;

import java.util.stream.Collectors;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Reason;

/**
 * An overflow of 64 bits, with its place. Policies that keep fractions answer it with a coarser unit; otherwise it becomes a
 * refusal of the amount that is too large.
 */
public final class TooLarge extends ArithmeticException {

    private static final long serialVersionUID = 1L;

    private final InvalidValue refusal;

    private TooLarge(InvalidValue refusal, ArithmeticException overflow) {
        super(refusal.getMessage());
        this.refusal = refusal;
        initCause(overflow);
    }

    /**
     * Gives an overflow its place, unless it already has a narrower one.
     *
     * @param where a code that begins with the name of what is too large, the place and what the sentence says
     */
    public static TooLarge of(ArithmeticException overflow, Reason where) {
        if (overflow instanceof TooLarge known) {
            return known;
        }
        String what = where.code().substring(0, where.code().indexOf('.'));
        String which = where.parameters().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        String message = "the " + what + " is too large to be calculated: " + which;
        InvalidValue refusal = new InvalidValue(where.code(), where.path(), where.parameters(), message);
        refusal.initCause(overflow);
        return new TooLarge(refusal, overflow);
    }

    /** Returns the refusal that users see. */
    public InvalidValue refusal() {
        return refusal;
    }
}
