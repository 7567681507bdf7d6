package org.cooplab.pricing.internal.book;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.measure.Quantity;
import org.cooplab.pricing.internal.basket.Facts;
import org.cooplab.pricing.internal.basket.Measures;
import org.cooplab.pricing.internal.book.PriceSlot.Misfit;
import org.jspecify.annotations.Nullable;

/**
 * Finds the price of goods. The prices of an offer or product lie in the order in which they win; only of those that
 * tie with the first that fits it takes a cheaper one.
 */
public final class PriceIndex {

    /** The declared order: rank of the list, conditions, offer before product. Those that it holds equal tie. */
    private static final Comparator<PriceSlot> WINNER = Comparator.comparingInt((PriceSlot slot) -> -slot.rank)
            .thenComparingInt(slot -> -slot.when.count())
            .thenComparingInt(slot -> slot.price.offer() == null ? 1 : 0);

    /** By the values of offers and products: a string knows its hash, and every line of every order asks for it. */
    private final Map<String, PriceSlot[]> byOffer = new HashMap<>();

    private final Map<String, PriceSlot[]> byProduct = new HashMap<>();

    private final boolean floors;

    PriceIndex(List<PriceSlot> slots) {
        floors = slots.stream().anyMatch(slot -> slot.floor > 0);
        slots.stream().sorted(WINNER).forEach(slot -> {
            PriceSlot[] one = {slot};
            if (slot.price.offer() != null) {
                byOffer.merge(slot.price.offer().value(), one, PriceIndex::join);
            } else if (slot.price.product() != null) {
                byProduct.merge(slot.price.product().value(), one, PriceIndex::join);
            }
        });
    }

    /** Returns whether any price has a floor. */
    public boolean hasFloors() {
        return floors;
    }

    private static PriceSlot[] join(PriceSlot[] first, PriceSlot[] second) {
        PriceSlot[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /**
     * Returns the price of the goods as an offer, or as a product, whichever wins for that quantity; one in whose unit they cannot
     * be measured if there is no other.
     */
    public @Nullable PriceSlot find(OfferedGoods goods, Facts facts, Measures measures) {
        PriceSlot found = find(goods, measures, slot -> slot.fits(facts, measures));
        if (found == null || measures.of(found) != null) {
            return found;
        }
        PriceSlot measuring = find(goods, measures, slot -> slot.fits(facts, measures) && measures.of(slot) != null);
        return measuring == null ? found : measuring;
    }

    private @Nullable PriceSlot find(OfferedGoods goods, Measures measures, Predicate<PriceSlot> fits) {
        PriceSlot ofOffer =
                byOffer.isEmpty() ? null : first(byOffer.get(goods.offer().value()), measures, fits);
        PriceSlot ofProduct =
                byProduct.isEmpty() ? null : first(byProduct.get(goods.product().value()), measures, fits);
        if (ofOffer == null || ofProduct == null) {
            return ofOffer == null ? ofProduct : ofOffer;
        }
        return WINNER.compare(ofOffer, ofProduct) <= 0 ? ofOffer : ofProduct;
    }

    private static @Nullable PriceSlot first(
            PriceSlot @Nullable [] slots, Measures measures, Predicate<PriceSlot> fits) {
        PriceSlot found = null;
        if (slots != null) {
            for (PriceSlot slot : slots) {
                if (found != null && WINNER.compare(found, slot) < 0) {
                    return found;
                }
                if (fits.test(slot)) {
                    found = found == null ? slot : cheaper(found, slot, measures);
                }
            }
        }
        return found;
    }

    /** Returns the slot at which the goods cost less; the first where both are the same. */
    private static PriceSlot cheaper(PriceSlot first, PriceSlot second, Measures measures) {
        Quantity quantity = measures.of(second);
        if (quantity == null) {
            return first;
        }
        Quantity before = measures.of(first);
        return before == null || second.tiers.isCheaper(quantity, first.tiers, before) ? second : first;
    }

    /**
     * Returns what of an order keeps the goods from having a price: {@code currency}, {@code day}, {@code customer}, {@code
     * attributes} or {@code quantity} if they would have one but for that alone, {@code several} if not, and {@code goods} if the
     * book has none for them.
     */
    public String misfit(OfferedGoods goods, Facts facts, Measures measures) {
        PriceSlot[] none = {};
        PriceSlot[] all = join(
                byOffer.getOrDefault(goods.offer().value(), none),
                byProduct.getOrDefault(goods.product().value(), none));
        Set<Misfit> alone = EnumSet.noneOf(Misfit.class);
        for (PriceSlot slot : all) {
            for (Misfit each : Misfit.values()) {
                if (slot.fits(facts, measures, each)) {
                    alone.add(each);
                }
            }
        }
        if (alone.size() == 1) {
            return alone.iterator().next().name().toLowerCase(Locale.ROOT);
        }
        return all.length == 0 ? "goods" : "several";
    }
}
