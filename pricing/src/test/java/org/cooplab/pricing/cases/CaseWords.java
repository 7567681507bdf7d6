package org.cooplab.pricing.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The words a case may be written in. One that is not among them would change nothing, and so make a wrong figure look right. */
final class CaseWords {

    /** What each object may hold: by the word it stands under and, where it has one, its type. */
    private static final Map<String, Set<String>> KNOWN = """
            given: currency minor_units at customer coupons lines tax_rates catalog_promotions catalog_selection \
            promotions shipping fees prices context settlement returns rounding
            customer: groups previous_orders
            lines: sku qty unit_price tax_category categories min_unit_price original_price weight_kg actual_kg seller
            tax_rates: category rate included valid_from valid_to
            catalog_promotions percent: code type percent target priority exclusive
            catalog_promotions fixed: code type amount target priority exclusive
            promotions: code priority exclusive conditions actions coupon ends_at usage_limit used \
            usage_limit_per_customer used_by_customer budget
            budget spend: type limit used
            budget usage: type limit used
            shipping: id amount calculator tax_category included
            fees: id amount calculator tax_category included
            prices: sku currency amount min_qty max_qty rules list
            list: code rules valid_from valid_to
            settlement: percent_of_items flat round platform_keeps discounts_borne_by
            returns: sku qty
            target: skus categories unit_price_min unit_price_max not_catalog_discounted
            buy: skus categories unit_price_min unit_price_max not_catalog_discounted
            get: skus categories unit_price_min unit_price_max not_catalog_discounted
            conditions items_total_min: type amount
            conditions quantity_min: type qty
            conditions any_line_quantity_min: type qty
            conditions contains: type target
            conditions target_total_min: type target amount
            conditions customer_group: type group
            conditions nth_order: type n
            conditions shipping_method: type ids
            actions item_percent: type level percent target max_units
            actions item_fixed: type level amount target max_units
            actions line_fixed: type level amount target max_units
            actions order_percent: type level percent target max_amount
            actions order_fixed: type level amount target
            actions order_fixed_price: type level amount target
            actions order_fixed_incl_shipping: type level amount target
            actions order_percent_incl_shipping: type level percent target
            actions shipping_percent: type level percent ids
            actions shipping_fixed: type level amount ids
            actions cheapest: type level percent amount target
            actions buy_get: type level buy buy_qty get get_qty percent
            actions group_fixed: type level group_size amount target
            actions group_percent: type level group_size percent target
            actions tiered_percent: type level base_percent tiers target
            actions tiered_fixed: type level base_amount tiers target
            actions voucher: type level amount percent
            calculator flat: type amount
            calculator per_item: type amount
            calculator percent_of_items: type percent
            calculator percent_per_unit: type percent
            calculator per_kg: type amount kg_per_unit
            calculator price_sack: type minimum normal reduced
            calculator flexi: type first additional max_items max_mode
            calculator bands: type measure bands
            calculator steps: type value free_up_to step amount
            calculator first_then: type amount from_unit then
            bands: from amount percent
            rounding: mode discount_mode tax_level included_tax multi_rate discount_level catalog_round_on allocation \
            allocation_weights
            """.lines()
            .map(line -> line.split(": "))
            .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> Set.of(line[1].split(" "))));

    /** What has names of the case's own. */
    private static final Set<String> FREE = Set.of("context", "rules", "discounts_borne_by");

    private CaseWords() {}

    /** Requires that everything given is understood. */
    static void check(JsonNode given) {
        List<String> unknown = new ArrayList<>();
        look("given", given, "", unknown);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("not understood: " + unknown);
        }
    }

    private static void look(String kind, JsonNode node, String at, List<String> unknown) {
        if (node.isArray()) {
            node.forEach(each -> look(kind, each, at, unknown));
        } else if (node.isObject() && !FREE.contains(kind)) {
            Set<String> known = KNOWN.get(node.has("type") ? kind + " " + Case.text(node, "type") : kind);
            node.properties().forEach(each -> {
                String here = at + "/" + each.getKey();
                if (known == null || !known.contains(each.getKey())) {
                    unknown.add(here);
                }
                look(each.getKey(), each.getValue(), here, unknown);
            });
        }
    }
}
