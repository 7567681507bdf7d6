package org.cooplab.examples.quickstart.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A typical local product: packs, weights, shelf life and temperatures are estimates of the data file, marked there.
 *
 * @param unit the UN/ECE code of the unit its price is usually quoted in
 * @param packs at least one
 * @param shelfLifeDays empty for what does not perish
 * @param vatStatus {@code exempt}, {@code exempt-if-artisanal} or {@code unknown}, as far as the tax code of 2021 was read
 */
public record ProductFact(
        String id,
        String nameAr,
        String nameFr,
        String nameEn,
        String category,
        Optional<String> label,
        Optional<String> region,
        String unit,
        List<Pack> packs,
        Optional<Integer> shelfLifeDays,
        Optional<Integer> minCelsius,
        Optional<Integer> maxCelsius,
        boolean chilled,
        boolean fragile,
        String vatStatus) {

    /** One way the product is packed: {@code 250 MLT} in a bottle {@code XBO} that weighs 450 g in all. */
    public record Pack(String container, String amount, String unit, long grossGrams) {}

    /** Returns all products in the order of the file. */
    public static List<ProductFact> all() {
        return Table.read("products.csv", ProductFact::of);
    }

    private static ProductFact of(Table.Row row) {
        return new ProductFact(
                row.text("product_id"),
                row.text("name_ar"),
                row.text("name_fr"),
                row.text("name_en"),
                row.text("category"),
                row.find("label_id"),
                row.find("typical_region_code"),
                row.text("unit_code"),
                packs(row),
                row.find("shelf_life_days").map(Integer::valueOf),
                row.find("temperature_min_c").map(Integer::valueOf),
                row.find("temperature_max_c").map(Integer::valueOf),
                row.text("cold_chain").equals("yes"),
                row.text("fragile").equals("yes"),
                row.text("vat_status"));
    }

    private static List<Pack> packs(Table.Row row) {
        List<String> containers = row.list("package_codes");
        List<String> contents = row.list("typical_net_contents");
        List<String> grams = row.list("typical_gross_weight_g");
        List<Pack> packs = new ArrayList<>();
        IntStream.range(0, contents.size()).forEach(i -> {
            String[] words = contents.get(i).split(" ", -1);
            packs.add(new Pack(containers.get(0), words[0], words[1], Long.parseLong(grams.get(i))));
        });
        return List.copyOf(packs);
    }
}
