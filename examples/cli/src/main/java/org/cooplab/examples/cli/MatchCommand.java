package org.cooplab.examples.cli;

import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.support.Matcher;
import org.cooplab.eligibility.support.Matching;
import org.cooplab.eligibility.support.SupportRound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds who helps whom. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = "Finds supporters for support actions and workshops. Exit code 1 if nobody is found for one.")
final class MatchCommand extends Task {

    @Spec
    private CommandSpec command;

    @Option(
            names = "--round",
            required = true,
            paramLabel = "FILE",
            description = "Cooperatives, plans, workshops and supporters; - for standard input.")
    private String round;

    @Option(
            names = "--limit",
            defaultValue = "" + Matcher.USUAL_LIMIT,
            paramLabel = "N",
            description = "Steps of the search in each independent piece of the round. Default: ${DEFAULT-VALUE}.")
    private long limit;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(command.commandLine(), "--limit must be at least 1, but was " + limit);
        }
        Matching matching =
                Input.of(round).compiled(SupportRound.class, Matcher::compile).match(limit);
        answer(matching);
        for (Matching.Match match : matching.matches()) {
            for (Reason note : match.notes()) {
                tell(voice().messages().text(note));
            }
        }
        for (Matching.Unmet unmet : matching.unmet()) {
            for (Reason reason : unmet.reasons()) {
                tell(voice().messages().text(reason));
            }
        }
        return matching.unmet().isEmpty() ? Cooplab.FINE : Cooplab.REFUSED;
    }
}
