package org.cooplab.examples.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooplab.core.exchange.FoodConsortium;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.id.Party;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Reason;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports what was not understood on a command line, in the language asked and in the manner of document faults. */
final class Misuse {

    /** What the value of an option should have been: what follows {@code json.kind.} in the messages. */
    private static final Map<Class<?>, String> KINDS = Map.of(
            LocalDate.class, "date",
            StatementCommand.BookedRefund.class, "booked-refund",
            RefundCommand.Part.class, "returned-lines",
            Currency.class, "currency",
            FoodConsortium.class, "base",
            Party.class, "party",
            ApplicationId.class, "code",
            Duration.class, "seconds",
            boolean.class, "boolean",
            long.class, "long");

    private final ParameterException wrong;
    private final List<String> typed;
    private final CommandLine command;
    private final Voice voice;

    private Misuse(ParameterException wrong, List<String> typed, Voice voice) {
        this.wrong = wrong;
        this.typed = typed;
        this.command = wrong.getCommandLine();
        this.voice = voice;
    }

    /** Prints each problem on a line, then where to find help; if no command was typed, the commands. */
    static void tell(ParameterException wrong, List<String> typed, Voice voice) {
        Misuse misuse = new Misuse(wrong, typed, voice);
        misuse.unknown().forEach(misuse::tellUnknown);
        if (wrong instanceof UnmatchedArgumentException || misuse.tellProblem()) {
            voice.say(misuse.help());
        } else {
            voice.say(Reason.of("cli.misuse.no-command"));
            misuse.command.usage(voice.err());
        }
    }

    /** The names that are unknown; beside another problem, only those that look like options. */
    private Stream<String> unknown() {
        return wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched().stream().limit(1)
                : command.getUnmatchedArguments().stream().filter(argument -> argument.startsWith("-"));
    }

    private void tellUnknown(String name) {
        boolean option = isOption(name);
        Set<String> commands = command.getSubcommands().keySet();
        String code = option ? "cli.misuse.option" : commands.isEmpty() ? "cli.misuse.argument" : "cli.misuse.command";
        Set<String> known = option ? command.getCommandSpec().optionsMap().keySet() : commands;
        // Of two letters everything is near to everything.
        voice.say(Fault.of(code, "")
                .with("found", name.isEmpty() ? "\"\"" : name)
                .suggesting(name, name.length() > 2 ? known : Set.of()));
    }

    /** Nothing after {@code --} is an option; only there can an existing option be left unmatched. */
    private boolean isOption(String name) {
        int end = typed.indexOf("--");
        boolean early = end < 0 || typed.subList(0, end).contains(name);
        Set<String> known = command.getCommandSpec().optionsMap().keySet();
        return name.startsWith("-") && early && !known.contains(name.replaceFirst("(?s)=.*", ""));
    }

    /** Returns whether there is a problem to tell. */
    private boolean tellProblem() {
        if (wrong instanceof MissingParameterException missing) {
            tellMissing(missing(missing));
        } else if (wrong instanceof OverwrittenOptionException twice) {
            voice.say(Reason.of("json.duplicate").with("name", name(twice.getOverwritten())));
        } else if (wrong instanceof MutuallyExclusiveArgsException) {
            voice.say(Reason.of("cli.misuse.rivals").with("names", rivals()));
        } else if (wrong instanceof BadOption bad) {
            bad.faults()
                    .forEach(unfit -> voice.say(Fault.of("cli.misuse.unfit", "")
                            .with("name", name(unfit.option()))
                            .with("problem", voice.messages().text(unfit.fault()))));
        } else if (wrong.getArgSpec() != null) {
            tellUnfit(wrong.getArgSpec(), String.valueOf(wrong.getValue()));
        } else {
            return false;
        }
        return true;
    }

    private void tellMissing(Set<ArgSpec> missing) {
        List<String> rivals = new ArrayList<>();
        for (ArgSpec argument : missing) {
            if (argument.group() != null && argument.group().exclusive()) {
                rivals.add(name(argument));
            } else {
                voice.say(Reason.of("json.missing").with("name", name(argument)));
            }
        }
        if (!rivals.isEmpty()) {
            voice.say(Reason.of("value.one-of")
                    .with("allowed", String.join(", ", rivals))
                    .with("found", 0));
        }
    }

    /**
     * Returns everything that is missing. The parser stops at the first parameter without looking at options, and tells all
     * of a group.
     */
    private Set<ArgSpec> missing(MissingParameterException found) {
        List<ArgSpec> given = command.getParseResult().matchedArgs();
        Set<ArgSpec> missing = new LinkedHashSet<>();
        if (found.getMissing().stream().anyMatch(ArgSpec::isPositional)) {
            command.getCommandSpec().args().stream()
                    .filter(argument -> argument.required() && argument.group() == null && !given.contains(argument))
                    .sorted(Comparator.comparing(ArgSpec::isOption))
                    .forEach(missing::add);
        }
        missing.addAll(found.getMissing());
        missing.removeIf(argument -> argument.group() != null && (!argument.required() || given.contains(argument)));
        return missing;
    }

    private String rivals() {
        return command.getCommandSpec().argGroups().stream()
                .flatMap(group -> group.args().stream())
                .map(Misuse::name)
                .collect(Collectors.joining(", "));
    }

    private void tellUnfit(ArgSpec argument, String found) {
        Fault fault = Fault.of("cli.misuse.value", "").with("expected", kind(argument));
        List<String> choices = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(choice -> choices.add(choice.toLowerCase(Locale.ROOT)));
            fault = Fault.of("cli.misuse.choice", "").with("allowed", String.join(", ", choices));
        }
        voice.say(fault.with("name", name(argument))
                .with("found", '"' + found + '"')
                .suggesting(found, choices));
    }

    private static String kind(ArgSpec argument) {
        if (argument.converters().length > 0 && argument.converters()[0] instanceof WholeNumber<?> number) {
            return number.kind();
        }
        Class<?> type = argument.isMultiValue() ? argument.auxiliaryTypes()[0] : argument.type();
        return KINDS.getOrDefault(type, "integer");
    }

    /** What help calls an argument: {@code --book=FILE}, {@code --explain}, {@code FILE}. */
    private static String name(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            return option.longestName() + (option.arity().max() == 0 ? "" : "=" + option.paramLabel());
        }
        return argument.paramLabel();
    }

    private Reason help() {
        String language = voice.messages().language().value();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        return Reason.of("cli.misuse.help")
                .with(
                        "command",
                        language.equals(Languages.USUAL) ? help : help + " " + Languages.OPTION + " " + language);
    }
}
