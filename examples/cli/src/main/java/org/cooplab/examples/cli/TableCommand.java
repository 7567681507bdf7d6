package org.cooplab.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooplab.core.application.Application;
import org.cooplab.core.catalogue.Catalogue;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.exchange.ApplicationsCsv;
import org.cooplab.core.exchange.CatalogueCsv;
import org.cooplab.core.exchange.CooperativesCsv;
import org.cooplab.core.exchange.OrdersCsv;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Reason;
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
            case COOPERATIVE -> CooperativesCsv.write(tabled(input, List.of(input.as(Cooperative.class))));
            case APPLICATIONS -> {
                List<Application> all = input.as(Applications.class).applications();
                tabled(input, all.stream().map(Application::cooperative).toList());
                yield ApplicationsCsv.write(all);
            }
            case ORDER -> OrdersCsv.write(List.of(input.as(Order.class)));
        };
    }

    /** Returns the cooperatives, after saying what of them a table has no columns for. */
    private List<Cooperative> tabled(Input input, List<Cooperative> cooperatives) {
        List<String> left = new ArrayList<>();
        for (Cooperative each : cooperatives) {
            if (each.history() != null) {
                left.add("history");
            }
            if (each.governance() != null) {
                left.add("governance");
            }
            each.ext().keySet().forEach(name -> left.add("ext/" + name));
        }
        if (!left.isEmpty()) {
            String names = left.stream().distinct().sorted().collect(Collectors.joining(", "));
            voice().say(Reason.of("cli.table.left")
                    .with("file", voice().name(input.file()))
                    .with("names", names));
        }
        return cooperatives;
    }

    private Object document(Input input) {
        return switch (kind) {
            case CATALOGUE -> read(input, CatalogueCsv::read);
            case COOPERATIVE -> only(input, read(input, CooperativesCsv::read));
            case APPLICATIONS -> Applications.of(read(input, ApplicationsCsv::read));
            case ORDER -> throw new BadInput(input.file(), List.of(Fault.of("cli.table.order", "")));
        };
    }

    /** Returns the one cooperative of a table: a document holds no more. */
    private static Cooperative only(Input input, List<Cooperative> all) {
        if (all.size() != 1) {
            Fault fault = Fault.of("cli.table.cooperatives", "").with("count", all.size());
            throw new BadInput(input.file(), List.of(fault));
        }
        return all.get(0);
    }

    private static <T> T read(Input input, Function<String, T> reader) {
        try {
            return reader.apply(input.text());
        } catch (InvalidDocument e) {
            throw new BadInput(input.file(), e.faults());
        }
    }
}
