package org.cooplab.examples.quickstart.data;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price that the press quoted once, for one product at one place: a fact to start from, not a price series.
 *
 * @param product the product of {@link ProductFact}, or {@code null} where the article names none of them
 * @param unit the UN/ECE code of the unit that {@code low} and {@code high} are for
 * @param date as the source gives it; a question mark says that the year was inferred
 */
public record PriceFact(
        String id,
        @Nullable String product,
        BigDecimal low,
        BigDecimal high,
        String currency,
        String unit,
        String level,
        String date,
        String source) {

    /** Returns all facts in the order of the file. */
    public static List<PriceFact> all() {
        return Table.read(
                "price_facts.csv",
                row -> new PriceFact(
                        row.text("fact_id"),
                        row.find("product_id").orElse(null),
                        new BigDecimal(row.text("price_low")),
                        new BigDecimal(row.text("price_high")),
                        row.text("currency"),
                        row.text("per_unit_code"),
                        row.text("market_level"),
                        row.text("date"),
                        row.text("source")));
    }

    /** Returns prices of our own for the products of which the press quoted none. */
    public static List<PriceFact> examples() {
        return Table.read(
                "example_prices.csv",
                row -> new PriceFact(
                        "example-" + row.text("product_id"),
                        row.text("product_id"),
                        new BigDecimal(row.text("price")),
                        new BigDecimal(row.text("price")),
                        row.text("currency"),
                        row.text("per_unit_code"),
                        "example",
                        "",
                        "example"));
    }
}
