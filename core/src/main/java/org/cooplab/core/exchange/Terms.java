package org.cooplab.core.exchange;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cooplab.core.catalogue.Packaging;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/** Our codes and values in the terms of the Data Food Consortium. */
final class Terms {

    /** Where the words are defined: ontology 1.16. */
    static final String CONTEXT = "https://w3id.org/dfc/ontology/context/context_1.16.0.json";

    /** Countries and currencies are named by the lists of the European Union. */
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    /** By name: the symbols of the list are not keys, "kg" is also that of a keg and "g" that of a milligram. */
    private static final Map<UnitCode, String> UNITS = Map.ofEntries(
            Map.entry(UnitCode.KGM, "Kilogram"),
            Map.entry(UnitCode.GRM, "Gram"),
            Map.entry(UnitCode.MGM, "Milligram"),
            Map.entry(UnitCode.TNE, "Tonne"),
            Map.entry(UnitCode.LTR, "Litre"),
            Map.entry(UnitCode.DLT, "Decilitre"),
            Map.entry(UnitCode.CLT, "Centilitre"),
            Map.entry(UnitCode.MLT, "Millilitre"),
            Map.entry(UnitCode.MTR, "Metre"),
            Map.entry(UnitCode.CMT, "Centimetre"),
            Map.entry(UnitCode.KMT, "Kilometre"),
            Map.entry(UnitCode.H87, "Piece"),
            Map.entry(UnitCode.DZN, "Dozen"),
            Map.entry(UnitCode.PR, "Pair"));

    private static final Map<String, String> CURRENCIES = Map.of(
            "AUD", "AustralianDollar",
            "CAD", "CanadianDollar",
            "EUR", "Euro",
            "GBP", "PoundSterling",
            "USD", "USDollar");

    private static final Map<String, String> COUNTRIES = countries();

    private Terms() {}

    private static Map<String, String> countries() {
        Map<String, String> alpha3 = new HashMap<>();
        for (String alpha2 : Locale.getISOCountries()) {
            alpha3.put(alpha2, new Locale("", alpha2).getISO3Country());
        }
        return Map.copyOf(alpha3);
    }

    /** Returns the country of a province, {@code MA-REH}, or {@code null} if its code does not begin with one. */
    static @Nullable String country(ProvinceCode province) {
        String alpha3 = COUNTRIES.get(province.country());
        return alpha3 == null ? null : AUTHORITY + "country/" + alpha3;
    }

    /** Returns a quantity, or {@code null} where the list does not have its unit. */
    static @Nullable Map<String, Object> quantity(String type, Quantity quantity) {
        String unit = UNITS.get(quantity.unitCode());
        return unit == null
                ? null
                : new Node(type)
                        .with("value", quantity.value())
                        .with("hasUnit", "dfc-m:" + unit)
                        .members();
    }

    static Map<String, Object> weight(Weight gross) {
        return new Node("PhysicalCharacteristic")
                .with("value", new BigDecimal(gross.grams()))
                .with("hasUnit", "dfc-m:Gram")
                .with("hasPhysicalDimension", "dfc-m:Weight")
                .members();
    }

    /** Returns the number of packs, or {@code null} if there is no limit or it is not counted in packs. */
    static @Nullable BigDecimal packs(@Nullable Quantity available, Packaging packaging) {
        return available == null ? null : packaging.packs(available).orElse(null);
    }

    /** Returns the price of one pack, or {@code null} if it has no end within the decimals of a unit price. */
    static @Nullable Map<String, Object> price(FoodConsortium.PackPrice price, Packaging packaging) {
        Optional<BigDecimal> value = perPack(price.price(), packaging);
        if (value.isEmpty()) {
            return null;
        }
        return new Node("Price")
                .with("value", value.orElseThrow())
                .with("hasUnit", currency(price.price().currency()))
                .with("VATrate", price.vat() == null ? null : price.vat().percent())
                .members();
    }

    private static Optional<BigDecimal> perPack(UnitPrice price, Packaging packaging) {
        Optional<BigDecimal> packs = packaging.packs(price.per());
        BigDecimal part;
        BigDecimal whole;
        if (packs.isPresent()) {
            part = BigDecimal.ONE;
            whole = packs.orElseThrow();
        } else if (packaging.measuresContents(price.per())) {
            part = packaging.contents().inBaseUnit();
            whole = price.per().inBaseUnit();
        } else {
            return Optional.empty();
        }
        try {
            BigDecimal value = price.amount().multiply(part).divide(whole);
            return Optional.of(value).filter(exact -> exact.stripTrailingZeros().scale() <= UnitPrice.MAX_DECIMALS);
        } catch (ArithmeticException endless) {
            return Optional.empty();
        }
    }

    private static String currency(Currency currency) {
        String code = currency.getCurrencyCode();
        String own = CURRENCIES.get(code);
        return own == null ? AUTHORITY + "currency/" + code : "dfc-m:" + own;
    }
}
