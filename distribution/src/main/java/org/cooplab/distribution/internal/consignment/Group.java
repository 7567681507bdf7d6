package org.cooplab.distribution.internal.consignment;

import java.util.Locale;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.consignment.TemperatureClass;

/** Goods that ride together. */
record Group(CooperativeId producer, CooperativeId seller, TemperatureClass temperature) implements Comparable<Group> {

    @Override
    public int compareTo(Group other) {
        int byProducer = producer.compareTo(other.producer);
        if (byProducer != 0) {
            return byProducer;
        }
        int bySeller = seller.compareTo(other.seller);
        return bySeller != 0 ? bySeller : temperature.compareTo(other.temperature);
    }

    static Group of(OrderLine line) {
        return new Group(
                line.goods().producer(),
                line.goods().seller(),
                TemperatureClass.of(line.goods().storage()));
    }

    static Group of(Consignment consignment) {
        return new Group(consignment.producer(), consignment.seller(), consignment.temperature());
    }

    String key(Order order) {
        String from = producer.equals(seller) ? producer.value() : producer + "/" + seller;
        return order.id() + "/" + from + "/" + temperature.name().toLowerCase(Locale.ROOT);
    }
}
