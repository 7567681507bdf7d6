package org.cooplab.examples.cli;

import java.util.List;
import org.cooplab.core.text.Fault;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What an option was given cannot be, which shows only when the command runs. It is told as what is mistyped is told. */
final class BadOption extends ParameterException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an immutable list of serializable faults
    private final List<Fault> faults;

    BadOption(CommandSpec command, String option, List<Fault> faults) {
        super(command.commandLine(), option + ": " + faults, command.findOption(option), "");
        this.faults = faults;
    }

    List<Fault> faults() {
        return faults;
    }
}
