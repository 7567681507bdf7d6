package org.cooplab.core.order;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.catalogue.Packaging;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order: goods, how much was ordered, how much was delivered.
 *
 * <p>Goods in packs are counted in whole packs ({@code 3 XJR}, {@code 3 H87}); loose goods are measured ({@code 1.5
 * KGM}). What is delivered may differ from what was ordered and may be measured even where packs were ordered: two
 * cheeses ordered, {@code 3.12 KGM} weighed. It may be zero, when nothing could be delivered.
 *
 * @param number its number in the order, from 1, by which everything else refers to it
 * @param goods what was offered, frozen
 * @param ordered how much was ordered; more than zero
 * @param delivered how much was delivered, or {@code null} before that is known; not negative
 * @param lock the price at which it was placed, or {@code null} to ask the price book
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderLine(
        @JsonProperty(required = true) @Positive int number,
        @JsonProperty(required = true) @NotNull @Valid OfferedGoods goods,
        @JsonProperty(required = true) @NotNull @Valid Quantity ordered,
        @Nullable @Valid Quantity delivered,
        @Nullable @Valid PriceLock lock) {

    /**
     * Checks the quantities against the packaging.
     *
     * @throws IllegalArgumentException if the number is below 1, if the quantity ordered is not more than zero, if a
     *     quantity is in a unit in which these goods are not sold, or if a part of a pack is ordered
     */
    public OrderLine {
        requireNonNull(goods, "goods");
        requireNonNull(ordered, "ordered");
        Refusals refusals = new Refusals();
        if (number < 1) {
            refusals.add(InvalidValue.below("number", 1, number));
        }
        checkOrdered(goods.packaging(), ordered, refusals);
        if (delivered != null) {
            checkDelivered(goods.packaging(), delivered, refusals);
        }
        refusals.throwIfAny();
    }

    private static void checkOrdered(Packaging packaging, Quantity ordered, Refusals refusals) {
        Optional<BigDecimal> packs = packaging.packs(ordered);
        if (ordered.signum() <= 0) {
            refusals.add(InvalidValue.notPositive("ordered", ordered));
        }
        if (packs.isEmpty()) {
            refusals.add(InvalidValue.otherUnit("ordered", packaging.pack(), ordered));
        } else {
            checkWhole("ordered", packaging, packs.get(), ordered, refusals);
        }
    }

    private static void checkDelivered(Packaging packaging, Quantity delivered, Refusals refusals) {
        Optional<BigDecimal> packs = packaging.packs(delivered);
        if (delivered.signum() < 0) {
            refusals.add(InvalidValue.negative("delivered", delivered));
        }
        if (packs.isPresent()) {
            checkWhole("delivered", packaging, packs.get(), delivered, refusals);
        } else if (!packaging.measuresContents(delivered)) {
            String units = packaging.pack() + " / " + packaging.contents().unitCode();
            refusals.add(InvalidValue.otherUnit("delivered", units, delivered));
        }
    }

    private static void checkWhole(
            String name, Packaging packaging, BigDecimal packs, Quantity quantity, Refusals refusals) {
        if (!packaging.measured() && packs.stripTrailingZeros().scale() > 0) {
            refusals.add(InvalidValue.notWhole(name, packaging.pack(), quantity));
        }
    }

    /** Returns a line with nothing delivered yet, at the price of the price book. */
    public static OrderLine of(int number, OfferedGoods goods, Quantity ordered) {
        return new OrderLine(number, goods, ordered, null, null);
    }

    /** Returns this line with what was delivered. */
    public OrderLine withDelivered(@Nullable Quantity quantity) {
        return new OrderLine(number, goods, ordered, quantity, lock);
    }

    /** Returns this line at a locked price, or without a lock if {@code lock} is {@code null}. */
    public OrderLine withLock(@Nullable PriceLock lock) {
        return new OrderLine(number, goods, ordered, delivered, lock);
    }

    /** Returns what is charged: the quantity delivered where it is known, else the one ordered. */
    public Quantity charged() {
        return delivered == null ? ordered : delivered;
    }

    /**
     * Returns how many packs are charged; for loose goods how many of the unit they are sold in. Empty if what was
     * delivered of packed goods was measured, not counted.
     */
    public Optional<BigDecimal> packs() {
        return goods.packaging().packs(charged());
    }

    /** Returns what the quantity charged holds: {@code 3 XJR} of 250 g hold 750 g. */
    public Quantity contents() {
        return goods.packaging().contentsOf(charged()).orElseThrow();
    }

    /**
     * Returns the weight to carry of the quantity charged, rounded up to the gram.
     *
     * <p>It is the gross weight of a pack times the packs, or in proportion to the contents where they were measured.
     * Loose goods without a gross weight weigh as much as the quantity charged. Empty if the weight is not known: a
     * pack without a gross weight is never assumed to weigh nothing, or only what it holds.
     *
     * @throws ArithmeticException if the grams do not fit in 64 bits
     */
    public Optional<Weight> grossWeight() {
        if (goods.gross() != null) {
            return Optional.of(Weight.ofGrams(share(goods.gross().grams())));
        }
        return loose(UnitCode.Dimension.MASS, UnitCode.GRM).map(Weight::ofGrams);
    }

    /**
     * Returns the room that the quantity charged takes, rounded up to the millilitre, as {@link #grossWeight()} does.
     *
     * @throws ArithmeticException if the millilitres do not fit in 64 bits
     */
    public Optional<Volume> grossVolume() {
        if (goods.volume() != null) {
            return Optional.of(Volume.ofMillilitres(share(goods.volume().millilitres())));
        }
        return loose(UnitCode.Dimension.VOLUME, UnitCode.MLT).map(Volume::ofMillilitres);
    }

    private long share(long onePack) {
        BigDecimal one = BigDecimal.valueOf(onePack);
        Optional<BigDecimal> packs = packs();
        if (packs.isPresent()) {
            return one.multiply(packs.get()).setScale(0, RoundingMode.CEILING).longValueExact();
        }
        Quantity measured = charged();
        Quantity full = goods.packaging().contents();
        return one.multiply(measured.inBaseUnit())
                .divide(full.inBaseUnit(), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    private Optional<Long> loose(UnitCode.Dimension dimension, UnitCode unit) {
        return goods.packaging()
                .pack()
                .dimension()
                .filter(dimension::equals)
                .map(same -> charged().to(unit, 0, RoundingMode.CEILING).value().longValueExact());
    }

    /**
     * The price at which a line was placed: as long as it is present, it is used instead of a price from the price book, which
     * still gives the tax rates and the floor.
     *
     * @param unitPrice the price of one unit, before discounts
     * @param taxCategory its tax category at that time
     * @param bookReference the price book it came from, as the pricer writes it: {@code id@version}
     * @param reduced whether reductions of the catalogue are in the price already, so that it is no full price; absent: no
     */
    public record PriceLock(
            @JsonProperty(required = true) @NotNull @Valid UnitPrice unitPrice,
            @JsonProperty(required = true) @NotNull @Valid TaxCategory taxCategory,
            @JsonProperty(required = true) @NotBlank String bookReference,
            boolean reduced) {

        /**
         * Checks what must be there.
         *
         * @throws IllegalArgumentException if {@code bookReference} is blank
         */
        public PriceLock {
            requireNonNull(unitPrice, "unitPrice");
            requireNonNull(taxCategory, "taxCategory");
            if (requireNonNull(bookReference, "bookReference").isBlank()) {
                throw InvalidValue.blank("bookReference");
            }
        }

        /** A price that nothing had reduced. */
        public PriceLock(UnitPrice unitPrice, TaxCategory taxCategory, String bookReference) {
            this(unitPrice, taxCategory, bookReference, false);
        }
    }
}
