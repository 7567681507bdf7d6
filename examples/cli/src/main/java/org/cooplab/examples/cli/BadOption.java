package org.cooplab.examples.cli;

import java.util.List;
import java.util.stream.Stream;
import org.cooplab.core.text.Fault;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** A value of an option that turns out wrong only when the command runs; reported like a mistyped one. */
final class BadOption extends ParameterException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // it is told where it is caught, and goes nowhere
    private final List<Unfit> faults;

    /** What is wrong, and with which option. */
    record Unfit(OptionSpec option, Fault fault) {}

    BadOption(CommandSpec command, String option, List<Fault> faults) {
        this(
                command,
                faults.stream()
                        .map(fault -> new Unfit(command.findOption(option), fault))
                        .toList());
    }

    private BadOption(CommandSpec command, List<Unfit> faults) {
        super(command.commandLine(), faults.toString());
        this.faults = faults;
    }

    /** Returns this with what is wrong with another option too. */
    BadOption and(BadOption other) {
        return new BadOption(
                getCommandLine().getCommandSpec(),
                Stream.concat(faults.stream(), other.faults.stream()).toList());
    }

    List<Unfit> faults() {
        return faults;
    }
}
