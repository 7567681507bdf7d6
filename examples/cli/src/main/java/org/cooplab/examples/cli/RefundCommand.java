package org.cooplab.examples.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Refund;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Works out what a return gives back, and who pays it. */
@Command(name = "refund", mixinStandardHelpOptions = true)
final class RefundCommand extends Task {

    @Option(names = "--priced", required = true, paramLabel = FILE)
    private String priced;

    @Option(names = "--return", required = true, split = ",", paramLabel = LINE + "=" + QUANTITY)
    private List<Part> returned;

    @Option(names = "--before", split = ",", paramLabel = LINE + "=" + QUANTITY)
    private List<Part> before = List.of();

    /**
     * The quantity of a line that comes back.
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
            throw missing("--return");
        }
        Input sold = Input.of(priced);
        PricedOrder order = sold.as(PricedOrder.class);
        List<BadOption> wrong = new ArrayList<>();
        Map<Integer, Quantity> earlier = quantities(order, "--before", before, wrong);
        Map<Integer, Quantity> now = quantities(order, "--return", returned, wrong);
        try {
            Refund refund = order.refund(earlier, now);
            refuse(wrong);
            answer(refund);
            told(order, refund);
        } catch (InvalidValue refusal) {
            List<Fault> faults = Faults.of(refusal);
            faults.stream().flatMap(fault -> mistyped(fault).stream()).forEach(wrong::add);
            refuse(wrong);
            throw sold.located(faults);
        }
        return Cooplab.FINE;
    }

    /** Says what comes back, and who gets and who gives what. */
    private void told(PricedOrder order, Refund refund) {
        Map<Integer, PricedLine> sold = new TreeMap<>();
        order.lines().forEach(line -> sold.put(line.number(), line));
        for (Refund.Returned each : refund.returned()) {
            PricedLine line = sold.get(each.line());
            voice().say(Reason.of("cli.refund.line")
                    .with("line", each.line())
                    .with("name", line == null ? "" : line.name().in(locale()))
                    .with("quantity", each.quantity()));
        }
        boolean gives = refund.total().signum() < 0;
        voice().say(Reason.of(gives ? "cli.refund.owed" : "cli.refund.total")
                .with("amount", refund.total().abs()));
        refund.balances().forEach((party, amount) -> {
            if (amount.signum() != 0 && !party.toString().startsWith("customer:")) {
                voice().say(Reason.of(amount.signum() < 0 ? "explain.balance-gives-all" : "explain.balance-gets-all")
                        .with("party", said(party))
                        .with("amount", amount.abs()));
            }
        });
    }

    private String said(Party party) {
        String[] parts = party.toString().split(":", 2);
        Reason kind = Reason.of("party." + parts[0]);
        return voice().messages().text(parts.length == 1 ? kind : kind.with("id", parts[1]));
    }

    private static void refuse(List<BadOption> wrong) {
        wrong.stream().reduce(BadOption::and).ifPresent(all -> {
            throw all;
        });
    }

    /** Returns the option in which the quantity that is refused was typed, if it was. */
    private Optional<BadOption> mistyped(Fault fault) {
        if (fault.pointer().startsWith("/alreadyReturned/")) {
            return Optional.of(bad("--before", named(fault)));
        } else if (fault.pointer().startsWith("/returnedNow/")) {
            return Optional.of(bad("--return", named(fault)));
        }
        return Optional.empty();
    }

    /** Returns the fault of a quantity, named by the line that its pointer ends with. */
    private Fault named(Fault fault) {
        Reason name =
                Reason.of("cli.refund.quantity").with("line", fault.pointer().replaceFirst(".*/", ""));
        return fault.with("name", voice().messages().text(name));
    }

    /** Reads quantities in the unit of each line, and notes what is wrong. */
    private Map<Integer, Quantity> quantities(
            PricedOrder order, String option, List<Part> typed, List<BadOption> wrong) {
        Map<Integer, Quantity> quantities = new TreeMap<>();
        Set<Integer> lines = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (Part part : typed) {
            Optional<PricedLine> sold = order.lines().stream()
                    .filter(line -> line.number() == part.line())
                    .findFirst();
            if (!lines.add(part.line())) {
                faults.add(Fault.of("cli.refund.line-twice", "").with("line", part.line()));
            } else if (sold.isEmpty()) {
                faults.add(
                        Fault.of("return.no-line", "").with("line", part.line()).with("order", order.order()));
            }
            try {
                sold.ifPresent(line -> quantities.put(
                        part.line(),
                        Quantity.of(part.quantity(), line.quantity().unitCode())));
            } catch (InvalidValue refusal) {
                faults.add(named(Fault.of(refusal.at("/" + part.line()))));
            }
        }
        if (!faults.isEmpty()) {
            wrong.add(bad(option, faults.toArray(Fault[]::new)));
        }
        return quantities;
    }
}
