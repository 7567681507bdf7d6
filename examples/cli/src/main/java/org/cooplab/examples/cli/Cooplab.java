package org.cooplab.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cooplab.core.exchange.FoodConsortium;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.id.Party;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Reason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The commands of cooplab.
 *
 * <p>Answers go to standard output as JSON, messages to standard error. The exit code is 0 for success, 1 if the answer is
 * a refusal, 2 if the input is wrong, with all faults of each document listed, or the answer cannot be written, and 3 if
 * the program itself failed.
 */
@Command(
        name = "cooplab",
        mixinStandardHelpOptions = true,
        version = "cooplab 0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "${bundle:label.COMMAND}",
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
            DemoCommand.class,
            HelpCommand.class
        })
public final class Cooplab {

    /** The answer is yes. */
    static final int FINE = 0;

    /** The answer is no, and says why. */
    static final int REFUSED = 1;

    /** There is no answer: the input is wrong, or there is no place for the answer. */
    static final int BAD_INPUT = 2;

    /** There is no answer, and that is not the fault of the input. */
    static final int FAILED = 3;

    /** What is said of numbers that do not fit, which are the input's; every other failure of arithmetic is ours. */
    private static final Pattern OVERFLOW =
            Pattern.compile("overflow|out of (int|long) range", Pattern.CASE_INSENSITIVE);

    @Option(
            names = Languages.OPTION,
            scope = ScopeType.INHERIT,
            defaultValue = Languages.USUAL,
            paramLabel = "${bundle:label.LANGUAGE}",
            completionCandidates = Languages.class)
    private Locale language;

    private Cooplab() {}

    Locale language() {
        return language;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(StandardOutput.ofProcess(), true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /** Runs one command; the process goes on. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Locale language = Languages.asked(arguments);
        CommandLine line = commands(language);
        line.setOut(out).setErr(err);
        line.setExecutionStrategy(Cooplab::execute);
        line.setParameterExceptionHandler((wrong, given) -> {
            Misuse.tell(wrong, List.of(given), Voice.in(language, err));
            return BAD_INPUT;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            BadInput bad = wrongInput(failure);
            if (bad == null) {
                return failed(failure, language, err);
            }
            Voice.in(language, err).say(bad);
            return BAD_INPUT;
        });
        line.setExitCodeExceptionMapper(failure -> FAILED);
        int exit;
        try {
            exit = line.execute(arguments);
        } catch (OutOfMemoryError full) {
            Voice.in(language, err).say(Reason.of("cli.memory"));
            exit = FAILED;
        } catch (Error failure) {
            exit = failed(failure, language, err);
        }
        err.flush();
        // A writer keeps to itself that a disk is full.
        if (out.checkError()) {
            Voice.in(language, err).say(new BadInput("(output)", List.of(Fault.of("cli.file.cut-short", ""))));
            return BAD_INPUT;
        }
        return exit;
    }

    /** Tells a fault of the program itself to those who can mend it. */
    private static int failed(Throwable failure, Locale language, PrintWriter err) {
        failure.printStackTrace(err);
        Voice.in(language, err).say(Reason.of("cli.unexpected"));
        return FAILED;
    }

    /**
     * Runs what was typed. Help or the version of a command that does not exist is refused, and nothing more is said.
     */
    private static int execute(ParseResult typed) {
        if ((typed.isUsageHelpRequested() || typed.isVersionHelpRequested())
                && !typed.hasSubcommand()
                && !typed.unmatched().isEmpty()) {
            CommandLine line = typed.commandSpec().commandLine();
            throw new UnmatchedArgumentException(line, typed.unmatched());
        }
        return new RunLast().execute(typed);
    }

    /** Returns the commands, whose help is in that language. */
    static CommandLine commands(Locale language) {
        CommandLine line = new CommandLine(new Cooplab());
        line.setResourceBundle(ResourceBundle.getBundle(Cooplab.class.getPackageName() + ".help", language));
        String[] version = line.getCommandSpec().version();
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().version(version));
        line.setHelpSectionMap(typeset(line.getHelpSectionMap()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExpandAtFiles(false);
        convert(line, Locale.class, Languages::parse);
        convert(line, LocalDate.class, Cooplab::day);
        convert(line, Duration.class, Effort::length);
        convert(line, StatementCommand.BookedRefund.class, StatementCommand.BookedRefund::parse);
        convert(line, RefundCommand.Part.class, RefundCommand.Part::parse);
        convert(line, Currency.class, Currency::getInstance);
        convert(line, FoodConsortium.class, text -> FoodConsortium.at(URI.create(text)));
        convert(line, Party.class, Party::parse);
        convert(line, ApplicationId.class, ApplicationId::of);
        return line;
    }

    /** Makes apostrophes of straight ones, once lines are broken: a line may break behind an apostrophe. */
    private static Map<String, IHelpSectionRenderer> typeset(Map<String, IHelpSectionRenderer> sections) {
        Map<String, IHelpSectionRenderer> typeset = new HashMap<>(sections);
        typeset.replaceAll((name, section) -> help -> section.render(help).replace('\'', '’'));
        return typeset;
    }

    /** Reads a day of the years 1 to 9999. */
    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException(text);
        }
        return day;
    }

    private static <T> void convert(CommandLine line, Class<T> type, Function<String, T> reader) {
        line.registerConverter(type, text -> {
            try {
                return reader.apply(text);
            } catch (DateTimeParseException | IllegalArgumentException unfit) {
                throw new TypeConversionException(text);
            }
        });
    }

    /** Returns what was wrong with the input, or {@code null} if the failure is not about the input. */
    private static @Nullable BadInput wrongInput(Exception failure) {
        if (failure instanceof BadInput bad) {
            return bad;
        }
        if (failure instanceof InvalidDocument invalid) {
            return new BadInput("(input)", invalid.faults());
        }
        if (failure instanceof InvalidValue refusal) {
            return new BadInput("(input)", Faults.of(refusal));
        }
        if (failure instanceof UncheckedIOException && failure.getCause() instanceof IOException cause) {
            return BadInput.unwritable("(output)", cause);
        }
        if (failure instanceof InvalidPathException unfit) {
            return new BadInput(unfit.getInput(), List.of(Fault.of("cli.file.unnameable", "")));
        }
        String problem = String.valueOf(failure.getMessage());
        if (failure instanceof ArithmeticException && OVERFLOW.matcher(problem).find()) {
            return new BadInput("(input)", List.of(Fault.of("cli.too-large", "").with("problem", problem)));
        }
        return null;
    }
}
