package org.cooplab.distribution.internal.consignment;

import java.util.List;
import java.util.Optional;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.OrderLine;
import org.cooplab.distribution.consignment.Consignment;

/**
 * What is left of a line beside parts of it that are in consignments already.
 *
 * @param line the line, of which only what is left is charged
 * @param parts how many parts there are
 * @param grams by how much what is left is heavier than that quantity alone, for each part may have been rounded
 * @param millilitres the same for its volume
 */
record Rest(OrderLine line, int parts, long grams, long millilitres) {

    /** Returns what is left; empty if the parts are more than the line, in another unit or of other goods. */
    static Optional<Rest> of(OrderLine line, List<Consignment> made) {
        Quantity left = line.charged();
        int parts = 0;
        long grams = 0;
        long millilitres = 0;
        for (Consignment each : made) {
            for (Consignment.Line part : each.lines()) {
                if (part.number() == line.number()) {
                    if (!isOf(line, each, part)) {
                        return Optional.empty();
                    }
                    parts++;
                    left = left.minus(part.quantity());
                    grams -= part.weight().grams();
                    millilitres -= part.volume() == null ? 0 : part.volume().millilitres();
                }
            }
        }
        if (parts == 0) {
            return Optional.of(new Rest(line, 0, 0, 0));
        }
        if (left.signum() < 0) {
            return Optional.empty();
        }
        OrderLine rest = line.withDelivered(left);
        return Optional.of(new Rest(
                        rest,
                        parts,
                        grams + grams(line) - grams(rest),
                        millilitres + millilitres(line) - millilitres(rest)))
                .filter(Rest::weighsWhatItShould);
    }

    private static boolean isOf(OrderLine line, Consignment made, Consignment.Line part) {
        return Admission.countable(line)
                && part.quantity().unitCode().equals(line.charged().unitCode())
                && Group.of(line).equals(Group.of(made))
                && line.grossWeight().isPresent()
                && line.grossVolume().isPresent() == (part.volume() != null);
    }

    boolean isNothing() {
        return parts > 0 && line.charged().signum() == 0;
    }

    private boolean weighsWhatItShould() {
        int most = isNothing() ? 0 : parts;
        return Math.abs(grams) <= most && Math.abs(millilitres) <= most;
    }

    Goods goods() {
        return new Goods(
                line,
                Weight.ofGrams(grams(line) + grams),
                line.grossVolume()
                        .map(alone -> Volume.ofMillilitres(alone.millilitres() + millilitres))
                        .orElse(null));
    }

    private static long grams(OrderLine line) {
        return line.grossWeight().orElseThrow().grams();
    }

    private static long millilitres(OrderLine line) {
        return line.grossVolume().map(Volume::millilitres).orElse(0L);
    }
}
