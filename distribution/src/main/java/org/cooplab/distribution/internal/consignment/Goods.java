package org.cooplab.distribution.internal.consignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.OrderLine;
import org.cooplab.distribution.consignment.Consignment;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order in the smallest pieces that may be carried apart: packs, or kilograms of loose goods.
 *
 * <p>Pieces are alike but for the last, which has what is left of quantity, weight and volume, so that they always sum to the
 * line.
 */
final class Goods {

    private final OrderLine line;
    private final Weight weight;
    private final @Nullable Volume volume;
    private final long pieces;
    private final Quantity piece;

    Goods(OrderLine line, Weight weight) {
        this(line, weight, line.grossVolume().orElse(null));
    }

    private Goods(OrderLine line, Weight weight, @Nullable Volume volume) {
        this.line = line;
        this.weight = weight;
        this.volume = volume;
        Quantity all = line.charged();
        BigDecimal packs = line.packs().orElse(BigDecimal.ONE);
        if (line.goods().packaging().measured()) {
            // Loose goods are cut by the whole unit they are sold in, a rest stays with the last piece.
            pieces = Math.max(1, packs.setScale(0, RoundingMode.FLOOR).longValueExact());
        } else {
            pieces = line.packs().isPresent() ? Math.max(1, packs.longValueExact()) : 1;
        }
        UnitCode unit = all.unitCode();
        boolean even =
                pieces > 1 && all.value().remainder(BigDecimal.valueOf(pieces)).signum() == 0;
        BigDecimal one = even
                ? all.value().divide(BigDecimal.valueOf(pieces))
                : all.value().divide(BigDecimal.valueOf(pieces), 6, RoundingMode.FLOOR);
        piece = new Quantity(one, unit);
    }

    /** Returns what is left of a line beside parts of it, or {@code null} if they are none of it or more than it. */
    static @Nullable Goods rest(OrderLine line, List<Consignment.Line> parts) {
        if (!Admission.countable(line)) {
            return null;
        }
        Quantity left = line.charged();
        long grams = grams(line);
        long millilitres = millilitres(line);
        for (Consignment.Line part : parts) {
            if (!part.quantity().unitCode().equals(left.unitCode())
                    || (part.volume() == null) != line.grossVolume().isEmpty()) {
                return null;
            }
            left = left.minus(part.quantity());
            grams -= part.weight().grams();
            millilitres -= part.volume() == null ? 0 : part.volume().millilitres();
        }
        if (left.signum() < 0 || grams < 0 || millilitres < 0) {
            return null;
        }
        OrderLine rest = line.withDelivered(left);
        int rounded = left.signum() == 0 ? 0 : parts.size(); // each part by less than one
        return Math.abs(grams - grams(rest)) <= rounded && Math.abs(millilitres - millilitres(rest)) <= rounded
                ? new Goods(
                        rest,
                        Weight.ofGrams(grams),
                        line.grossVolume().isEmpty() ? null : Volume.ofMillilitres(millilitres))
                : null;
    }

    private static long grams(OrderLine line) {
        return line.grossWeight().map(Weight::grams).orElse(0L);
    }

    private static long millilitres(OrderLine line) {
        return line.grossVolume().map(Volume::millilitres).orElse(0L);
    }

    OrderLine line() {
        return line;
    }

    Weight weight() {
        return weight;
    }

    @Nullable
    Volume volume() {
        return volume;
    }

    long pieces() {
        return pieces;
    }

    /** Returns the pieces from {@code from} until just before {@code to} as a line of a consignment. */
    Consignment.Line part(long from, long to) {
        Quantity all = line.charged();
        BigDecimal before = piece.value().multiply(BigDecimal.valueOf(from));
        BigDecimal after = to == pieces ? all.value() : piece.value().multiply(BigDecimal.valueOf(to));
        return new Consignment.Line(
                line.number(),
                new Quantity(after.subtract(before), all.unitCode()),
                Weight.ofGrams(share(weight.grams(), to) - share(weight.grams(), from)),
                volume == null
                        ? null
                        : Volume.ofMillilitres(share(volume.millilitres(), to) - share(volume.millilitres(), from)));
    }

    private long share(long whole, long count) {
        if (count == pieces) {
            return whole;
        }
        return BigDecimal.valueOf(whole)
                .multiply(BigDecimal.valueOf(count))
                .divide(BigDecimal.valueOf(pieces), 0, RoundingMode.CEILING)
                .longValueExact();
    }
}
