package org.cooplab.examples.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.cooplab.core.id.Party;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.Reason;
import org.cooplab.core.text.Suggestion;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.explain.Explanation;
import org.cooplab.pricing.settlement.Statement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws up the account of one party over many priced orders and refunds. */
@Command(name = "statement", mixinStandardHelpOptions = true)
final class StatementCommand extends Task {

    @Option(names = "--party", required = true, paramLabel = PARTY)
    private Party party;

    @Option(names = "--from", paramLabel = DAY)
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = DAY)
    private @Nullable LocalDate to;

    @Option(names = "--explain")
    private boolean explain;

    @Option(names = "--book", paramLabel = FILE)
    private @Nullable String book;

    @Option(names = "--refund", paramLabel = FILE + "=" + DAY)
    private List<BookedRefund> refunds = List.of();

    @Option(names = "--orders", paramLabel = FILE)
    private List<String> collections = List.of();

    @Parameters(arity = "0..*", paramLabel = FILE, descriptionKey = "order")
    private List<String> files = List.of();

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
        if (files.isEmpty() && collections.isEmpty()) {
            throw missing("--orders");
        }
        requireEachOnce();
        DateRange period = period();
        Inputs inputs = new Inputs();
        Postings postings = new Postings();
        files.forEach(file -> inputs.read(() -> postings.addOrder(inputs.open(file))));
        collections.forEach(file -> inputs.read(() -> postings.addOrders(inputs.open(file))));
        refunds.forEach(refund -> inputs.read(() -> postings.addRefund(inputs.open(refund.file()), refund.day())));
        Supplier<@Nullable Pricer> pricer =
                inputs.read(() -> book == null ? null : inputs.open(book).compiled(PriceBook.class, Pricer::compile));
        inputs.requireSound();
        Statement statement = postings.statement(party, period);
        answer(statement);
        if (explain) {
            explain(statement, pricer.get());
        }
        postings.doubts().forEach(voice()::say);
        if (period != null && postings.outside(period) > 0) {
            voice().say(Reason.of("cli.statement.other-days").with("count", postings.outside(period)));
        }
        if (!postings.parties().contains(party.value())) {
            voice().say(nothing(postings.parties()));
        }
        return Cooplab.FINE;
    }

    private @Nullable DateRange period() {
        if (from == null && to == null) {
            return null;
        }
        try {
            return new DateRange(from, to);
        } catch (InvalidValue reversed) {
            throw bad("--to", Faults.of(reversed).toArray(Fault[]::new));
        }
    }

    private void explain(Statement statement, @Nullable Pricer pricer) {
        Explanation explanation = pricer == null ? Explanation.of(statement) : pricer.explain(statement);
        explanation.sentences(voice().messages()).forEach(this::tell);
        explanation.balances(voice().messages()).forEach(this::tell);
    }

    /** Names are compared without their kind: what all of them begin with would make any two of them near. */
    private Fault nothing(Set<String> parties) {
        String asked = party.value();
        String kind = asked.substring(0, asked.indexOf(':') + 1);
        List<String> names = parties.stream()
                .filter(known -> known.startsWith(kind))
                .map(known -> known.substring(kind.length()))
                .toList();
        String nearest = Suggestion.of(asked.substring(kind.length()), names);
        return Fault.of("cli.statement.nothing", "")
                .with("party", asked)
                .suggesting(asked, nearest == null ? Set.of() : Set.of(kind + nearest));
    }

    /** Refuses a refund that is given twice: it would give the money back twice. */
    private void requireEachOnce() {
        Set<Path> given = new HashSet<>();
        for (BookedRefund refund : refunds) {
            if (!given.add(Path.of(refund.file()).toAbsolutePath().normalize())) {
                throw bad("--refund", Fault.of("cli.statement.refund-twice", "").with("file", refund.file()));
            }
        }
    }
}
