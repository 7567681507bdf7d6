package org.cooplab.pricing.delivery;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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
import org.cooplab.pricing.internal.book.InOrder;
import org.cooplab.pricing.tax.ChargeTax;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer pays for delivery or pick-up.
 *
 * <p>If the context names tariffs, those that fit the delivery method, the place and the day are charged and the others
 * declined. Otherwise the first tariff of the book that fits is charged, or none if none fits. Charges are based on the
 * goods before discounts. They are due until the order is cancelled, even if nothing could be delivered; an order
 * in which no line has a price is charged nothing.
 *
 * @param id identifies it in the order
 * @param name its name for people, or {@code null}
 * @param service for which delivery method
 * @param carrier who delivers and earns the charge, never a customer; {@code null}: the sellers, in proportion to their amounts
 * @param relays the relays it is for; empty: any
 * @param provinces the provinces it delivers to
 * @param regions regions all of whose provinces it delivers to as well; with no province and no region, any place
 * @param calculator how it is calculated
 * @param freeFrom the amount of goods from which it is free, inclusive; {@code null}: never free
 * @param tax how it is taxed
 * @param when attributes the context must have, as in price lists; empty: none
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
        relays = InOrder.set(relays, "relays");
        provinces = InOrder.set(provinces, "provinces");
        regions = InOrder.set(regions, "regions");
        tax = tax == null ? ChargeTax.NONE : tax;
        when = InOrder.conditions(when);
    }

    /** Returns a tariff for any delivery method and any place. */
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

    /** Returns this tariff with a name for people. */
    public DeliveryTariff named(LocalizedText newName) {
        return new DeliveryTariff(
                id, newName, service, carrier, relays, provinces, regions, calculator, freeFrom, tax, when, period);
    }

    /** Returns this tariff for another delivery method. */
    public DeliveryTariff forService(Service newService) {
        return new DeliveryTariff(
                id, name, newService, carrier, relays, provinces, regions, calculator, freeFrom, tax, when, period);
    }

    /** Returns this tariff for other relays; for any if there are none. */
    public DeliveryTariff forRelays(Set<SiteId> newRelays) {
        return new DeliveryTariff(
                id, name, service, carrier, newRelays, provinces, regions, calculator, freeFrom, tax, when, period);
    }

    /** Returns this tariff for other provinces, besides those of its regions. */
    public DeliveryTariff inProvinces(Set<ProvinceCode> newProvinces) {
        return new DeliveryTariff(
                id, name, service, carrier, relays, newProvinces, regions, calculator, freeFrom, tax, when, period);
    }

    /** Returns this tariff for other regions, besides its provinces. */
    public DeliveryTariff inRegions(Set<RegionCode> newRegions) {
        return new DeliveryTariff(
                id, name, service, carrier, relays, provinces, newRegions, calculator, freeFrom, tax, when, period);
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

    /** Returns this tariff for contexts with other attributes. */
    public DeliveryTariff when(Map<String, List<String>> newWhen) {
        return new DeliveryTariff(
                id, name, service, carrier, relays, provinces, regions, calculator, freeFrom, tax, newWhen, period);
    }

    /** Returns this tariff on other days of order. */
    public DeliveryTariff during(DateRange newPeriod) {
        return new DeliveryTariff(
                id, name, service, carrier, relays, provinces, regions, calculator, freeFrom, tax, when, newPeriod);
    }

    /** Delivery methods. */
    public enum Service {
        /** Both. */
        ANY,
        /** The buyer collects the order at a relay. */
        PICKUP,
        /** The order is brought to the buyer. */
        DELIVERY
    }
}
