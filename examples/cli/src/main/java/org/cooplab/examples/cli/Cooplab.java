package org.cooplab.examples.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The commands of cooplab.
 *
 * <p>The answer is JSON on standard output; what a person should read is on standard error. The exit code is 0 when
 * all is fine, 1 when the answer is a refusal, 2 when the input is wrong: then all faults of a document are listed.
 */
@Command(
        name = "cooplab",
        mixinStandardHelpOptions = true,
        version = "cooplab 0.1.0-SNAPSHOT",
        description = "The rules of a cooperative-support platform: price, plan, assess, select, match.",
        footer = {
            "",
            "The answer is JSON on standard output; what a person should read is on standard error, in the language of --lang.",
            "Exit code 0: fine; 1: the answer is a refusal; 2: the input is wrong, and every fault of a document is listed.",
            "Documents to try it with: cooplab demo --out FOLDER writes them beside its report."
        },
        subcommands = {
            PriceCommand.class,
            RefundCommand.class,
            StatementCommand.class,
            PlanCommand.class,
            AssessCommand.class,
            AnalyseCommand.class,
            DiffCommand.class,
            SelectCommand.class,
            MatchCommand.class,
            RouteCommand.class,
            CheckCommand.class,
            SchemaCommand.class,
            ExportCommand.class,
            TableCommand.class,
            DemoCommand.class
        })
public final class Cooplab {

    /** The answer is yes. */
    static final int FINE = 0;

    /** The answer is no, and says why. */
    static final int REFUSED = 1;

    /** There is no answer: the input is wrong. */
    static final int BAD_INPUT = 2;

    private Cooplab() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true),
                new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true),
                arguments));
    }

    /** Runs one command; the process goes on. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Cooplab());
        line.setOut(out).setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(LocalDate.class, text -> converted(text, LocalDate::parse, "a day such as 2026-03-08"));
        line.registerConverter(
                StatementCommand.BookedRefund.class,
                text -> converted(
                        text, StatementCommand.BookedRefund::parse, "a file and a day such as refund.json=2026-03-15"));
        line.registerConverter(
                Currency.class, text -> converted(text, Currency::getInstance, "a currency such as MAD"));
        line.registerConverter(
                URI.class, text -> converted(text, URI::create, "an address such as https://market.example/"));
        line.setParameterExceptionHandler((wrong, given) -> misused(wrong, given, err));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            BadInput bad = wrongInput(failure);
            if (bad != null && command.getCommand() instanceof Task task) {
                task.voice().say(bad);
                return BAD_INPUT;
            }
            if (failure instanceof IllegalArgumentException) {
                err.println(failure.getMessage());
                return BAD_INPUT;
            }
            throw failure;
        });
        int exit = line.execute(arguments);
        out.flush();
        err.flush();
        return exit;
    }

    /** Returns what was wrong with the input, or {@code null} if the failure does not say that of itself. */
    private static @Nullable BadInput wrongInput(Exception failure) {
        if (failure instanceof BadInput bad) {
            return bad;
        }
        if (failure instanceof InvalidDocument invalid) {
            return new BadInput("(input)", invalid.faults());
        }
        if (failure instanceof InvalidValue refusal) {
            return new BadInput("(input)", List.of(Fault.of(refusal)));
        }
        if (failure instanceof UncheckedIOException && failure.getCause() instanceof IOException cause) {
            return new BadInput("(output)", List.of(problem("cli.file.unwritable", cause)));
        }
        if (failure instanceof ArithmeticException) {
            return new BadInput("(input)", List.of(problem("cli.too-large", failure)));
        }
        return null;
    }

    private static Fault problem(String code, Exception failure) {
        return Fault.of(code, "").with("problem", String.valueOf(failure.getMessage()));
    }

    private static <T> T converted(String text, Function<String, T> reader, String expected) {
        try {
            return reader.apply(text);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' is not " + expected);
        }
    }

    /** Says in one line what was not understood and where help is; without a command, which there are. */
    private static int misused(ParameterException wrong, String[] given, PrintWriter err) {
        err.println(wrong.getMessage());
        CommandLine command = wrong.getCommandLine();
        if (given.length == 0) {
            command.usage(err);
            return BAD_INPUT;
        }
        if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return BAD_INPUT;
    }
}
