package org.cooplab.pricing.internal.explain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.jspecify.annotations.Nullable;

/** What explanations take from a book: the names for people of what it defines, by id, and which prices are graduated. */
public final class Names {

    final Map<String, LocalizedText> promotions = new HashMap<>();
    final Map<String, LocalizedText> cataloguePromotions = new HashMap<>();
    final Map<String, LocalizedText> fees = new HashMap<>();
    final Map<String, LocalizedText> deliveries = new HashMap<>();
    final Map<String, LocalizedText> taxes = new HashMap<>();

    /** The list, the offer or else the product, and the unit price of each graduated price. */
    private final Set<List<? extends @Nullable Object>> graduated = new HashSet<>();

    /** Collects the names of a book. */
    public Names(PriceBook book) {
        book.promotions().forEach(each -> put(promotions, each.id().value(), each.name()));
        book.cataloguePromotions()
                .forEach(each -> put(cataloguePromotions, each.id().value(), each.name()));
        book.fees().forEach(each -> put(fees, each.id(), each.name()));
        book.deliveries().forEach(each -> put(deliveries, each.id(), each.name()));
        book.taxRates().forEach(each -> put(taxes, each.id(), each.name()));
        for (PriceList list : book.priceLists()) {
            for (Price each : list.prices()) {
                if (each.tierMode() == Price.TierMode.GRADUATED && !each.tiers().isEmpty()) {
                    graduated.add(Arrays.asList(list.id(), each.offer(), each.product(), each.unitPrice()));
                }
            }
        }
    }

    boolean isGraduated(PricedLine line) {
        return !graduated.isEmpty()
                && (graduated.contains(Arrays.asList(line.priceList(), line.offer(), null, line.listPrice()))
                        || graduated.contains(Arrays.asList(line.priceList(), null, line.product(), line.listPrice())));
    }

    private static void put(Map<String, LocalizedText> names, String id, @Nullable LocalizedText name) {
        if (name != null) {
            names.put(id, name);
        }
    }
}
