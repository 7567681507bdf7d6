package org.cooplab.pricing.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import org.cooplab.core.catalogue.CategoryCode;
import org.cooplab.core.catalogue.LabelCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.money.Money;
import org.cooplab.pricing.internal.book.InOrder;
import org.jspecify.annotations.Nullable;

/**
 * Which goods something applies to. The goods must match every member given; within a set, one match is
 * enough; an empty set asks for nothing. Goods that lack a fact (an origin, say) do not match a
 * member that asks for it.
 *
 * @param offers the offers
 * @param products the products
 * @param categories the categories
 * @param labels labels of which the goods must carry one
 * @param cooperatives the sellers
 * @param regions the regions of origin
 * @param unitPriceMin the lowest unit price, inclusive, or {@code null}; compared after catalogue promotions, or, in the
 *     target of a catalogue promotion, before all of them. Goods priced in another currency do not match
 * @param unitPriceMax the highest, inclusive, or {@code null}
 * @param notReduced whether goods that a catalogue promotion has reduced are left out, also those locked at such a price;
 *     in the target of a catalogue promotion, those that one has reduced in its turn before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Target(
        Set<OfferId> offers,
        Set<ProductId> products,
        Set<CategoryCode> categories,
        Set<LabelCode> labels,
        Set<CooperativeId> cooperatives,
        Set<RegionCode> regions,
        @Nullable Money unitPriceMin,
        @Nullable Money unitPriceMax,
        boolean notReduced) {

    /** Everything. */
    public static final Target ALL =
            new Target(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, false);

    /** Fills in what was left out and copies the rest, in the order given. */
    public Target {
        offers = InOrder.set(offers, "offers");
        products = InOrder.set(products, "products");
        categories = InOrder.set(categories, "categories");
        labels = InOrder.set(labels, "labels");
        cooperatives = InOrder.set(cooperatives, "cooperatives");
        regions = InOrder.set(regions, "regions");
    }

    /** The goods of one category. */
    public static Target category(CategoryCode category) {
        return new Target(Set.of(), Set.of(), Set.of(category), Set.of(), Set.of(), Set.of(), null, null, false);
    }

    /** The goods that carry a label. */
    public static Target label(LabelCode label) {
        return new Target(Set.of(), Set.of(), Set.of(), Set.of(label), Set.of(), Set.of(), null, null, false);
    }

    /** One product. */
    public static Target product(ProductId product) {
        return new Target(Set.of(), Set.of(product), Set.of(), Set.of(), Set.of(), Set.of(), null, null, false);
    }

    /** The goods of one cooperative. */
    public static Target cooperative(CooperativeId cooperative) {
        return new Target(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(cooperative), Set.of(), null, null, false);
    }
}
