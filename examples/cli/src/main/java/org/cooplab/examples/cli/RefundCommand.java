package org.cooplab.examples.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.pricing.PricedOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what a return gives back, and from whom. */
@Command(name = "refund", mixinStandardHelpOptions = true)
final class RefundCommand extends Task {

    @Option(names = "--priced", required = true, paramLabel = FILE)
    private String priced;

    @Option(names = "--return", required = true, split = ",", paramLabel = LINE + "=" + QUANTITY)
    private List<Part> returned;

    @Option(names = "--before", split = ",", paramLabel = LINE + "=" + QUANTITY)
    private List<Part> before = List.of();

    /**
     * What comes back of a line.
     *
     * @param line the number of the line
     * @param quantity how much, in the unit of the line
     */
    record Part(int line, String quantity) {

        /** Reads {@code LINE=QUANTITY}. */
        static Part parse(String text) {
            String[] parts = text.split("=", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException(text);
            }
            return new Part(Integer.parseInt(parts[0]), parts[1]);
        }
    }

    @Override
    public Integer call() {
        if (returned.isEmpty()) {
            throw new BadInput("--return", List.of(Fault.of("json.missing", "").with("name", "--return")));
        }
        PricedOrder order = Input.of(priced).as(PricedOrder.class);
        answer(order.refund(
                quantities(order, "--before", "/alreadyReturned/", before),
                quantities(order, "--return", "/returnedNow/", returned)));
        return Cooplab.FINE;
    }

    /** Reads quantities in the unit of each line; a line that is not there is refused with the return. */
    private static Map<Integer, Quantity> quantities(PricedOrder order, String option, String place, List<Part> typed) {
        Map<Integer, Quantity> quantities = new TreeMap<>();
        for (Part part : typed) {
            UnitCode unit = order.lines().stream()
                    .filter(line -> line.number() == part.line())
                    .map(line -> line.quantity().unitCode())
                    .findFirst()
                    .orElse(UnitCode.KGM);
            try {
                if (quantities.put(part.line(), Quantity.of(part.quantity(), unit)) != null) {
                    throw new BadInput(
                            option,
                            List.of(Fault.of("cli.refund.line-twice", "").with("line", part.line())));
                }
            } catch (InvalidValue refusal) {
                throw refusal.at(place + part.line());
            }
        }
        return quantities;
    }
}
