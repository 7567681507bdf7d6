package org.cooplab.pricing.internal.promotion;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import org.cooplab.core.catalogue.CategoryCode;
import org.cooplab.core.catalogue.LabelCode;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.promotion.Target;
import org.jspecify.annotations.Nullable;

/** Matches lines against a target. Members that ask for nothing are {@code null}. */
public final class TargetProgram {

    private static final TargetProgram ALL = new TargetProgram(Target.ALL);

    private final @Nullable Set<OfferId> offers;
    private final @Nullable Set<ProductId> products;
    private final @Nullable Set<CategoryCode> categories;
    private final @Nullable Set<LabelCode> labels;
    private final @Nullable Set<CooperativeId> cooperatives;
    private final @Nullable Set<RegionCode> regions;

    /** The currency of the bounds; {@code null} if there are none. */
    private final @Nullable Currency currency;

    private final @Nullable BigDecimal least;
    private final @Nullable BigDecimal most;

    /** Whether goods that a catalogue promotion has reduced are left out. */
    public final boolean notReduced;

    private final boolean all;

    private TargetProgram(Target target) {
        offers = compact(target.offers());
        products = compact(target.products());
        categories = compact(target.categories());
        labels = compact(target.labels());
        cooperatives = compact(target.cooperatives());
        regions = compact(target.regions());
        Money from = target.unitPriceMin();
        Money to = target.unitPriceMax();
        currency = from != null ? from.currency() : to != null ? to.currency() : null;
        least = from == null ? null : from.toDecimal();
        most = to == null ? null : to.toDecimal();
        notReduced = target.notReduced();
        all = target.equals(Target.ALL);
    }

    /** Compiles a target; {@code null} means everything. */
    public static TargetProgram of(@Nullable Target target) {
        return target == null ? ALL : new TargetProgram(target);
    }

    /** Small sets compare without hashing. */
    private static <T> @Nullable Set<T> compact(Set<T> set) {
        return set.isEmpty() ? null : Set.copyOf(set);
    }

    /** Returns whether the goods match, whatever they cost. */
    public boolean matches(OfferedGoods goods) {
        if (all) {
            return true;
        }
        return (categories == null || categories.contains(goods.category()))
                && (products == null || products.contains(goods.product()))
                && (offers == null || offers.contains(goods.offer()))
                && (cooperatives == null || cooperatives.contains(goods.seller()))
                && (labels == null || meets(labels, goods.labels()))
                && (regions == null || (goods.origin() != null && regions.contains(goods.origin())));
    }

    /** Returns whether goods match at a unit price that nothing has reduced yet. */
    public boolean matches(OfferedGoods goods, UnitPrice price) {
        return matches(goods) && isWithin(price);
    }

    /** Returns whether a line matches. */
    public boolean matches(Basket basket, int i) {
        return all
                || (matches(basket.line[i].goods())
                        && !(notReduced && basket.isReduced(i))
                        && isWithin(basket.price[i]));
    }

    /** Returns whether a line matches and a promotion may discount it. */
    boolean isFor(Basket basket, int i, PromotionProgram promotion) {
        return basket.open(i, promotion) && matches(basket, i);
    }

    private static <T> boolean meets(Set<T> asked, Set<T> given) {
        for (T each : given) {
            if (asked.contains(each)) {
                return true;
            }
        }
        return false;
    }

    /** Bounds say nothing about prices in another currency, so that these do not match. */
    private boolean isWithin(UnitPrice price) {
        return currency == null
                || (currency.equals(price.currency())
                        && (least == null || price.amount().compareTo(least) >= 0)
                        && (most == null || price.amount().compareTo(most) <= 0));
    }
}
