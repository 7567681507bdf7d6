package org.cooplab.examples.cli;

import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.measure.Quantity;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.PricedOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what a return gives back, and from whom. */
@Command(
        name = "refund",
        mixinStandardHelpOptions = true,
        description = "Says what returning goods of a priced order gives back, and who gives back what.")
final class RefundCommand extends Task {

    @Option(
            names = "--priced",
            required = true,
            paramLabel = "FILE",
            description = "The priced order, as price printed it.")
    private String priced;

    @Option(
            names = "--return",
            required = true,
            split = ",",
            paramLabel = "LINE=QUANTITY",
            description = "What is returned now, in the unit of the line: 1=2,3=0.5.")
    private Map<Integer, String> returned;

    @Option(names = "--before", split = ",", paramLabel = "LINE=QUANTITY", description = "What was returned before.")
    private Map<Integer, String> before = Map.of();

    @Override
    public Integer call() {
        PricedOrder order = Input.of(priced).as(PricedOrder.class);
        answer(order.refund(quantities(order, before), quantities(order, returned)));
        return Cooplab.FINE;
    }

    private static Map<Integer, Quantity> quantities(PricedOrder order, Map<Integer, String> typed) {
        Map<Integer, Quantity> quantities = new TreeMap<>();
        typed.forEach((number, amount) -> {
            PricedLine line = order.lines().stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no line " + number + " in " + order.order()));
            quantities.put(number, Quantity.of(amount, line.quantity().unitCode()));
        });
        return quantities;
    }
}
