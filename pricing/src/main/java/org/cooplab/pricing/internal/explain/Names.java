package org.cooplab.pricing.internal.explain;

import java.util.HashMap;
import java.util.Map;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.pricing.book.CataloguePromotion;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/** The names for people that a book gives to what it defines, by id. */
public final class Names {

    /** No names: everything goes by its id. */
    public static final Names NONE = new Names();

    final Map<String, LocalizedText> promotions = new HashMap<>();
    /** The rates of the promotions that give one benefit, which is a share, and the most that such a benefit gives. */
    final Map<String, Rate> rates = new HashMap<>();

    final Map<String, Money> most = new HashMap<>();
    final Map<String, LocalizedText> cataloguePromotions = new HashMap<>();
    final Map<String, LocalizedText> fees = new HashMap<>();
    final Map<String, LocalizedText> deliveries = new HashMap<>();
    final Map<String, LocalizedText> taxes = new HashMap<>();

    private Names() {}

    /** Collects the names of a book. */
    public Names(PriceBook book) {
        for (Promotion each : book.promotions()) {
            put(promotions, each.id().value(), each.name());
            if (each.benefits().size() == 1) {
                terms(each.id().value(), each.benefits().get(0));
            }
        }
        for (CataloguePromotion each : book.cataloguePromotions()) {
            put(cataloguePromotions, each.id().value(), each.name());
        }
        for (Fee each : book.fees()) {
            put(fees, each.id(), each.name());
        }
        for (DeliveryTariff each : book.deliveries()) {
            put(deliveries, each.id(), each.name());
        }
        for (TaxRate each : book.taxRates()) {
            put(taxes, each.id(), each.name());
        }
    }

    /** Returns the names of the promotions, fees and deliveries whose ids are among the parameters of a reason. */
    Map<String, LocalizedText> of(Map<String, String> parameters) {
        Map<String, LocalizedText> found = new HashMap<>();
        String promotion = parameters.getOrDefault("promotion", "");
        put(found, "promotion", promotions.getOrDefault(promotion, cataloguePromotions.get(promotion)));
        put(found, "by", promotions.get(parameters.getOrDefault("by", "")));
        put(found, "fee", fees.get(parameters.getOrDefault("fee", "")));
        put(found, "delivery", deliveries.get(parameters.getOrDefault("delivery", "")));
        return found;
    }

    /** Returns the name of what an entry of a kind is for. */
    @Nullable
    LocalizedText of(Entry.Kind kind, String reference) {
        return switch (kind) {
            case DISCOUNT, VOUCHER -> promotions.get(reference);
            case TAX_CHARGED, TAX_DUE -> taxes.get(reference);
            case DELIVERY -> deliveries.get(reference);
            default -> fees.get(reference);
        };
    }

    private void terms(String promotion, Benefit benefit) {
        Off off = benefit.off();
        if (off != null && off.rate() != null) {
            put(rates, promotion, off.rate());
            put(most, promotion, benefit instanceof Benefit.OffOrder order ? order.maxAmount() : null);
        }
    }

    private static <T> void put(Map<String, T> all, String id, @Nullable T found) {
        if (found != null) {
            all.put(id, found);
        }
    }
}
