package org.cooplab.core.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Optional;
import org.cooplab.core.internal.Decimals;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;

/**
 * How goods are sold: in packs that hold something, or loose by measure.
 *
 * <ul>
 *   <li>{@code (XJR, 250 GRM)}: jars of 250 g. A quantity counts packs, in {@code XJR} or in {@code H87}, whole ones.
 *   <li>{@code (H87, 1.5 KGM)}: pieces of about 1.5 kg, ordered by piece; what is delivered may be weighed.
 *   <li>{@code (KGM, 1 KGM)}: loose, by weight; any mass will do.
 * </ul>
 *
 * @param pack the unit in which it is sold: a package ({@code XJR}), a count ({@code H87}, {@code DZN}) or, for loose
 *     goods, a measure ({@code KGM}); an unknown code is taken for a package
 * @param contents what one pack holds; more than zero; of the dimension of {@code pack} if that is a measure, else of any
 *     but time
 */
public record Packaging(
        @JsonProperty(required = true) @NotNull @Valid UnitCode pack,
        @JsonProperty(required = true) @NotNull @Valid Quantity contents) {

    /**
     * Checks what must be there.
     *
     * @throws IllegalArgumentException if {@code contents} is not more than zero, or is of a kind that {@code pack}
     *     cannot hold
     */
    public Packaging {
        requireNonNull(pack, "pack");
        requireNonNull(contents, "contents");
        Refusals refusals = new Refusals();
        if (contents.signum() <= 0) {
            refusals.add(InvalidValue.notPositive("contents", contents));
        }
        if (pack.measures() && !contents.unitCode().convertsTo(pack)) {
            refusals.add(InvalidValue.otherUnit("contents", pack, contents));
        }
        if (!pack.measures() && contents.unitCode().convertsTo(UnitCode.HUR)) {
            refusals.add(InvalidValue.contradicts("contents", contents, "pack", pack));
        }
        refusals.throwIfAny();
    }

    /**
     * Returns the packaging of goods sold loose, by {@code unit}: {@code loose(KGM)} is one {@code KGM} of 1 kg.
     *
     * @param unit a {@linkplain UnitCode#measures() measure}
     */
    public static Packaging loose(UnitCode unit) {
        return new Packaging(requireNonNull(unit, "unit"), new Quantity(BigDecimal.ONE, unit));
    }

    /** Returns whether the goods are sold loose, by mass, volume, length, area or time, and not in packs. */
    public boolean measured() {
        return pack.measures();
    }

    /**
     * Returns how many packs a quantity is, exactly; empty if its unit does not count these packs.
     *
     * <p>Packages are counted in their own code or in units of count ({@code 1 DZN} is 12 jars); counts and loose goods
     * in any unit of the dimension of {@link #pack()} ({@code 1500 GRM} of goods sold by {@code KGM} are 1.5).
     */
    public Optional<BigDecimal> packs(Quantity quantity) {
        UnitCode unit = requireNonNull(quantity, "quantity").unitCode();
        if (unit.equals(pack)) {
            return Optional.of(quantity.value());
        }
        boolean inPackages = !pack.measures() && !pack.convertsTo(UnitCode.H87);
        UnitCode counted = inPackages ? UnitCode.H87 : pack;
        if (!unit.convertsTo(counted)) {
            return Optional.empty();
        }
        BigDecimal base = quantity.inBaseUnit();
        try {
            return Optional.of(Decimals.normal(base.divide(counted.factor()), 0, "packs"));
        } catch (ArithmeticException endless) {
            return Optional.empty();
        }
    }

    /**
     * Returns the contents of a quantity: {@code 3 XJR} of 250 g hold 750 g. A quantity that is already measured like the
     * contents ({@code 480 GRM} of a jar) is returned unchanged. Empty if its unit counts neither packs nor contents.
     */
    public Optional<Quantity> contentsOf(Quantity quantity) {
        Optional<Quantity> packed =
                packs(quantity).map(n -> new Quantity(contents.value().multiply(n), contents.unitCode()));
        return packed.isPresent() ? packed : Optional.of(quantity).filter(this::measuresContents);
    }

    /** Returns whether a quantity is stated in a unit of the dimension of the contents: {@code 480 GRM} of a jar. */
    public boolean measuresContents(Quantity quantity) {
        return requireNonNull(quantity, "quantity").unitCode().convertsTo(contents.unitCode());
    }
}
