package org.cooplab.pricing.internal.basket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.internal.book.PriceSlot;
import org.jspecify.annotations.Nullable;

/** The charged quantity of a line in the unit of a price: pieces, packs, weight or volume. */
public final class Measures {

    private @Nullable OrderLine line;

    Measures() {}

    /** Returns the measure of one line. */
    public static Measures of(OrderLine line) {
        Measures measures = new Measures();
        measures.look(line);
        return measures;
    }

    void look(OrderLine at) {
        // A line that could not be delivered costs nothing, but its ordered quantity still decides which price applies.
        line = at.charged().signum() == 0 ? at.withDelivered(null) : at;
    }

    /** Returns the exact quantity in a unit that converts to that of a price; {@code null} if it cannot be said. */
    public @Nullable Quantity of(PriceSlot slot) {
        return line == null ? null : priced(line, slot);
    }

    /** Returns the charged quantity in a unit that converts to the price's, or {@code null} if there is none. */
    static @Nullable Quantity priced(OrderLine line, PriceSlot slot) {
        Quantity charged = line.charged();
        UnitCode unit = slot.unitPrice.per().unitCode();
        if (charged.unitCode().convertsTo(unit)) {
            return charged;
        }
        OfferedGoods goods = line.goods();
        if (slot.counted) {
            // Loose goods have no pieces: a kilogram of them is not one.
            boolean pieces = unit.equals(UnitCode.H87) && !goods.packaging().measured();
            if (!pieces && !unit.equals(goods.packaging().pack())) {
                return null;
            }
            if (charged.signum() == 0) {
                return Quantity.zero(unit);
            }
            // Sold by the piece but weighed at packing: the buyer pays for the pieces ordered.
            Optional<BigDecimal> packs =
                    goods.packaging().packs(charged).or(() -> goods.packaging().packs(line.ordered()));
            return packs.map(count -> new Quantity(count, unit)).orElse(null);
        }
        Optional<Quantity> contents = contents(line);
        return contents.filter(each -> each.unitCode().convertsTo(unit)).orElse(null);
    }

    /** Returns the charged quantity as its price measures it, or {@code null} if both measure or both count. */
    public static @Nullable Quantity pricedAs(OrderLine line, PriceSlot slot) {
        UnitCode charged = line.charged().unitCode();
        boolean alike =
                charged.convertsTo(slot.unitPrice.per().unitCode()) || slot.counted == PriceSlot.isCounted(charged);
        return alike ? null : priced(line, slot);
    }

    /** Returns the quantity of a published line in a unit that converts to its price's, or {@code null} if it has none. */
    public static @Nullable Quantity priced(PricedLine line) {
        UnitCode unit = line.unitPrice().per().unitCode();
        Quantity charged = line.quantity();
        if (charged.unitCode().convertsTo(unit)) {
            return charged;
        }
        if (PriceSlot.isCounted(charged.unitCode()) && PriceSlot.isCounted(unit)) {
            return new Quantity(charged.inBaseUnit(), unit); // jars priced by the piece
        }
        Quantity as = line.pricedAs();
        return as != null && as.unitCode().convertsTo(unit) ? as : null;
    }

    /** Returns the weight of a line in milligrams: as weighed, else gross, else contents; empty if it is not known. */
    public static OptionalLong milligrams(OrderLine line) {
        if (line.charged().signum() == 0) {
            return OptionalLong.of(0);
        }
        Quantity delivered = line.delivered();
        if (delivered != null && delivered.unitCode().convertsTo(UnitCode.MGM)) {
            return OptionalLong.of(toMilligrams(delivered));
        }
        Weight gross = line.goods().gross();
        Optional<BigDecimal> packs = line.packs();
        if (gross != null && packs.isPresent()) {
            BigDecimal grams = packs.get().multiply(BigDecimal.valueOf(gross.grams()));
            return OptionalLong.of(
                    grams.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact());
        }
        Quantity contents = contents(line).orElse(null);
        return contents != null && contents.unitCode().convertsTo(UnitCode.MGM)
                ? OptionalLong.of(toMilligrams(contents))
                : OptionalLong.empty();
    }

    private static long toMilligrams(Quantity weight) {
        BigDecimal one = UnitCode.MGM.factor();
        return weight.inBaseUnit().divide(one, 0, RoundingMode.HALF_UP).longValueExact();
    }

    /** Returns the contents of the packs charged; more digits than a quantity can have are an overflow. */
    private static Optional<Quantity> contents(OrderLine line) {
        try {
            return line.goods().packaging().contentsOf(line.charged());
        } catch (InvalidValue tooLong) {
            throw (ArithmeticException) new ArithmeticException(tooLong.getMessage()).initCause(tooLong);
        }
    }
}
