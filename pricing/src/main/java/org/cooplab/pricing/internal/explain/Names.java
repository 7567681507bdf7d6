package org.cooplab.pricing.internal.explain;

import java.util.HashMap;
import java.util.Map;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.pricing.book.PriceBook;
import org.jspecify.annotations.Nullable;

/** The names for people that a book gives to what it defines, by id. */
public final class Names {

    final Map<String, LocalizedText> promotions = new HashMap<>();
    final Map<String, LocalizedText> cataloguePromotions = new HashMap<>();
    final Map<String, LocalizedText> fees = new HashMap<>();
    final Map<String, LocalizedText> deliveries = new HashMap<>();
    final Map<String, LocalizedText> taxes = new HashMap<>();

    /** Collects the names of a book. */
    public Names(PriceBook book) {
        book.promotions().forEach(each -> put(promotions, each.id().value(), each.name()));
        book.cataloguePromotions()
                .forEach(each -> put(cataloguePromotions, each.id().value(), each.name()));
        book.fees().forEach(each -> put(fees, each.id(), each.name()));
        book.deliveries().forEach(each -> put(deliveries, each.id(), each.name()));
        book.taxRates().forEach(each -> put(taxes, each.id(), each.name()));
    }

    private static void put(Map<String, LocalizedText> names, String id, @Nullable LocalizedText name) {
        if (name != null) {
            names.put(id, name);
        }
    }
}
