package org.cooplab.pricing.delivery;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.internal.book.Conditions;
import org.cooplab.pricing.tax.ChargeTax;
import org.jspecify.annotations.Nullable;

/**
 * What bringing an order, or keeping it for pick-up, costs the buyer.
 *
 * <p>If the context names tariffs, these are charged. Otherwise the first tariff of the book that
 * fits the way of delivery, the place and the day is; none, if none fits. Charges are measured on the
 * goods before discounts. They are due as long as the order stands, even where nothing could be delivered; of an order
 * in which no line has a price nothing is charged.
 *
 * @param id identifies it in the order
 * @param name its name for people, or {@code null}
 * @param service for which way of delivery
 * @param carrier who delivers and earns it, no customer; {@code null}: the sellers, by their amounts
 * @param relays the relays it is for; empty: any
 * @param provinces the provinces of the place of delivery; empty: any
 * @param regions the same by region; a province of one of them fits too
 * @param calculator how it is calculated
 * @param freeFrom the amount of goods from which it is free, inclusive, or {@code null}: never
 * @param tax how it is taxed
 * @param when what the context must say, as in price lists; empty: nothing
 * @param period the days of order on which it holds; {@code null}: always
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryTariff(
        @JsonProperty(required = true) String id,
        @Nullable LocalizedText name,
        Service service,
        @Nullable Party carrier,
        Set<SiteId> relays,
        Set<ProvinceCode> provinces,
        Set<RegionCode> regions,
        @JsonProperty(required = true) Calculator calculator,
        @Nullable Money freeFrom,
        ChargeTax tax,
        Map<String, List<String>> when,
        @Nullable DateRange period) {

    /** Fills in what was left out and copies the rest. */
    @SuppressWarnings("ConstantValue") // a reader of JSON passes null for what the document leaves out
    public DeliveryTariff {
        requireNonNull(id, "id");
        requireNonNull(calculator, "calculator");
        service = service == null ? Service.ANY : service;
        relays = copy(relays);
        provinces = copy(provinces);
        regions = copy(regions);
        tax = tax == null ? ChargeTax.NONE : tax;
        when = Conditions.copy(when);
    }

    private static <T> Set<T> copy(@Nullable Set<T> set) {
        return set == null || set.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    /** Returns a tariff for any way of delivery and any place. */
    public static DeliveryTariff of(String id, @Nullable Party carrier, Calculator calculator) {
        return new DeliveryTariff(
                id,
                null,
                Service.ANY,
                carrier,
                Set.of(),
                Set.of(),
                Set.of(),
                calculator,
                null,
                ChargeTax.NONE,
                Map.of(),
                null);
    }

    /** Returns this tariff, free from an amount of goods on. */
    public DeliveryTariff freeFrom(Money amount) {
        return new DeliveryTariff(
                id, name, service, carrier, relays, provinces, regions, calculator, amount, tax, when, period);
    }

    /** Returns this tariff taxed in another way. */
    public DeliveryTariff taxed(ChargeTax newTax) {
        return new DeliveryTariff(
                id, name, service, carrier, relays, provinces, regions, calculator, freeFrom, newTax, when, period);
    }

    /** Ways of delivery. */
    public enum Service {
        /** Both. */
        ANY,
        /** The buyer fetches it at a relay. */
        PICKUP,
        /** It is brought to the buyer. */
        DELIVERY
    }
}
