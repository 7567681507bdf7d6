package org.cooplab.examples.cli;

import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.pricing.PricedOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what a return gives back, and from whom. */
@Command(name = "refund", mixinStandardHelpOptions = true)
final class RefundCommand extends Task {

    @Option(names = "--priced", required = true, paramLabel = FILE)
    private String priced;

    @Option(names = "--return", required = true, split = ",", paramLabel = LINE + "=" + QUANTITY)
    private Map<Integer, String> returned;

    @Option(names = "--before", split = ",", paramLabel = LINE + "=" + QUANTITY)
    private Map<Integer, String> before = Map.of();

    @Override
    public Integer call() {
        PricedOrder order = Input.of(priced).as(PricedOrder.class);
        answer(order.refund(
                quantities(order, "/alreadyReturned/", before), quantities(order, "/returnedNow/", returned)));
        return Cooplab.FINE;
    }

    /** Reads quantities in the unit of each line; a line that is not there is refused with the return. */
    private static Map<Integer, Quantity> quantities(PricedOrder order, String place, Map<Integer, String> typed) {
        Map<Integer, Quantity> quantities = new TreeMap<>();
        typed.forEach((number, amount) -> {
            UnitCode unit = order.lines().stream()
                    .filter(line -> line.number() == number)
                    .map(line -> line.quantity().unitCode())
                    .findFirst()
                    .orElse(UnitCode.KGM);
            try {
                quantities.put(number, Quantity.of(amount, unit));
            } catch (InvalidValue refusal) {
                throw refusal.at(place + number);
            }
        });
        return quantities;
    }
}
