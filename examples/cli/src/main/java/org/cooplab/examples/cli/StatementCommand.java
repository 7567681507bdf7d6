package org.cooplab.examples.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.Party;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.settlement.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws up the account of one party over many priced orders and refunds. */
@Command(
        name = "statement",
        mixinStandardHelpOptions = true,
        description = "Draws up what a party earns by many priced orders, less what it gives back by refunds.")
final class StatementCommand extends Task {

    @Option(
            names = "--party",
            required = true,
            paramLabel = "PARTY",
            description = "For instance cooperative:coop-007, partner:hubs, platform or treasury.")
    private String party;

    @Option(
            names = "--refund",
            paramLabel = "FILE=DAY",
            description =
                    "A refund, as refund printed it, and the day it is booked on (2026-03-15); may be given several"
                            + " times.")
    private Map<String, LocalDate> refunds = Map.of();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Priced orders, as price printed them.")
    private List<String> files;

    @Override
    public Integer call() {
        Party account = Party.parse(party);
        Postings postings = new Postings();
        files.forEach(file -> postings.addOrder(Input.of(file)));
        refunds.forEach((file, day) -> postings.addRefund(Input.of(file), day));
        Statement statement = postings.statement(account);
        answer(statement);
        if (statement.orders().isEmpty()) {
            voice().say(Reason.of("cli.statement.nothing").with("party", account));
        }
        return Cooplab.FINE;
    }
}
