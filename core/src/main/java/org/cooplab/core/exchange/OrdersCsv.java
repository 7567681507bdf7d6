package org.cooplab.core.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;

/**
 * Orders as a table, one order line per row, for the cooperative that packs them and for whoever keeps the books. Only
 * written, never read: orders come from a shop, which has an API.
 *
 * <p>Columns: {@code order, placed_on, customer, status, payment, fulfilment, means, relay, line, seller, offer, product},
 * {@code name_ar, name_fr, name_en} and other languages, {@code ordered, ordered_unit, delivered, delivered_unit,
 * gross_grams}. An empty cell means not known: a missing weight is not zero.
 */
public final class OrdersCsv {

    private OrdersCsv() {}

    /** Writes a table with a header, in the order of the collection and of the lines. */
    public static String write(Collection<Order> orders) {
        CsvWriter out = new CsvWriter(columns(Copies.requireElements(orders, "orders")));
        for (Order order : orders) {
            for (OrderLine line : order.lines()) {
                write(order, out);
                write(line, out);
                out.end();
            }
        }
        return out.toString();
    }

    private static List<String> columns(Collection<Order> orders) {
        List<String> columns = new ArrayList<>(List.of(
                "order",
                "placed_on",
                "customer",
                "status",
                "payment",
                "fulfilment",
                "means",
                "relay",
                "line",
                "seller",
                "offer",
                "product"));
        Stream<OrderLine> lines = orders.stream().flatMap(order -> order.lines().stream());
        columns.addAll(
                CsvWriter.languages("name_", lines.map(line -> line.goods().name())));
        columns.addAll(List.of("ordered", "ordered_unit", "delivered", "delivered_unit", "gross_grams"));
        return columns;
    }

    private static void write(Order order, CsvWriter out) {
        out.text("order", order.id())
                .text("placed_on", order.placedOn())
                .text("customer", order.customer().id())
                .text("status", order.status())
                .text("payment", order.payment())
                .text("fulfilment", order.fulfilmentStatus());
        if (order.fulfilment() instanceof Fulfilment.Pickup pickup) {
            out.text("means", "pickup").text("relay", pickup.relay());
        } else if (order.fulfilment() instanceof Fulfilment.Delivery delivery) {
            out.text("means", "delivery").text("relay", delivery.relay());
        }
    }

    private static void write(OrderLine line, CsvWriter out) {
        out.number("line", line.number())
                .text("seller", line.goods().seller())
                .text("offer", line.goods().offer())
                .text("product", line.goods().product())
                .number("gross_grams", line.grossWeight().map(Weight::grams).orElse(null))
                .localized("name_", line.goods().name())
                .quantity("ordered", line.ordered())
                .quantity("delivered", line.delivered());
    }
}
