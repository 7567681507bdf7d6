package org.cooplab.examples.cli;

import java.util.List;
import java.util.function.Function;
import org.cooplab.core.catalogue.Catalogue;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.exchange.ApplicationsCsv;
import org.cooplab.core.exchange.CatalogueCsv;
import org.cooplab.core.exchange.CooperativesCsv;
import org.cooplab.core.exchange.OrdersCsv;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.examples.quickstart.report.Applications;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Turns documents into tables for a spreadsheet, and tables into documents. */
@Command(name = "table", mixinStandardHelpOptions = true)
final class TableCommand extends Task {

    @Parameters(index = "0", paramLabel = TYPE, descriptionKey = "type")
    private Kind kind;

    @Parameters(index = "1", paramLabel = FILE, descriptionKey = "file")
    private String file;

    /** What can stand in a table. */
    enum Kind {
        CATALOGUE,
        COOPERATIVE,
        APPLICATIONS,
        ORDER
    }

    @Override
    public Integer call() {
        Input input = Input.of(file);
        if (input.looksLikeJson()) {
            print(table(input));
        } else {
            answer(document(input));
        }
        return Cooplab.FINE;
    }

    private String table(Input input) {
        return switch (kind) {
            case CATALOGUE -> CatalogueCsv.write(input.as(Catalogue.class));
            case COOPERATIVE -> CooperativesCsv.write(List.of(input.as(Cooperative.class)));
            case APPLICATIONS ->
                ApplicationsCsv.write(input.as(Applications.class).applications());
            case ORDER -> OrdersCsv.write(List.of(input.as(Order.class)));
        };
    }

    private Object document(Input input) {
        return switch (kind) {
            case CATALOGUE -> read(input, CatalogueCsv::read);
            case COOPERATIVE -> read(input, CooperativesCsv::read);
            case APPLICATIONS -> Applications.of(read(input, ApplicationsCsv::read));
            case ORDER -> throw new BadInput(input.file(), List.of(Fault.of("cli.table.order", "")));
        };
    }

    private static <T> T read(Input input, Function<String, T> reader) {
        try {
            return reader.apply(input.text());
        } catch (InvalidDocument e) {
            throw new BadInput(input.file(), e.faults());
        }
    }
}
