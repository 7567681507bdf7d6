package org.cooplab.examples.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.id.Party;
import org.cooplab.core.text.Fault;
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
                            + " times. Each file is one refund: a copy under another name is booked as well.")
    private List<BookedRefund> refunds = List.of();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Priced orders, as price printed them.")
    private List<String> files;

    /**
     * A refund and when it is booked.
     *
     * @param file where it is written
     * @param day the day
     */
    record BookedRefund(String file, LocalDate day) {

        /** Reads {@code FILE=DAY}; the name of the file may have {@code =} in it too. */
        static BookedRefund parse(String text) {
            int last = text.lastIndexOf('=');
            if (last <= 0) {
                throw new IllegalArgumentException(text);
            }
            return new BookedRefund(text.substring(0, last), LocalDate.parse(text.substring(last + 1)));
        }
    }

    @Override
    public Integer call() {
        requireEachOnce();
        Party account = Party.parse(party);
        Postings postings = new Postings();
        files.forEach(file -> postings.addOrder(Input.of(file)));
        refunds.forEach(refund -> postings.addRefund(Input.of(refund.file()), refund.day()));
        Statement statement = postings.statement(account);
        answer(statement);
        if (statement.orders().isEmpty()) {
            voice().say(Reason.of("cli.statement.nothing").with("party", account));
        }
        return Cooplab.FINE;
    }

    /** Refuses a refund that is given twice: it would give the money back twice. */
    private void requireEachOnce() {
        Set<Path> given = new HashSet<>();
        for (BookedRefund refund : refunds) {
            if (!given.add(Path.of(refund.file()).toAbsolutePath().normalize())) {
                throw new BadInput(refund.file(), List.of(Fault.of("cli.statement.refund-twice", "")));
            }
        }
    }
}
