package org.cooplab.examples.cli;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.id.Party;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.settlement.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws up the account of one party over many priced orders. */
@Command(
        name = "statement",
        mixinStandardHelpOptions = true,
        description = "Draws up what a party earns by many priced orders.")
final class StatementCommand extends Task {

    @Option(
            names = "--party",
            required = true,
            paramLabel = "PARTY",
            description = "For instance cooperative:coop-007, partner:hubs, platform or treasury.")
    private String party;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Priced orders, as price printed them.")
    private List<String> files;

    @Override
    public Integer call() {
        List<PricedOrder> orders = new ArrayList<>();
        files.forEach(file -> orders.add(Input.of(file).as(PricedOrder.class)));
        answer(Statement.of(
                Party.parse(party),
                orders.get(0).currency(),
                orders.stream().map(PricedOrder::posting).toList()));
        return Cooplab.FINE;
    }
}
