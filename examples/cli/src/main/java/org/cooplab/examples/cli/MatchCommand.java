package org.cooplab.examples.cli;

import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.support.Matcher;
import org.cooplab.eligibility.support.Matching;
import org.cooplab.eligibility.support.SupportRound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds who helps whom. */
@Command(name = "match", mixinStandardHelpOptions = true)
final class MatchCommand extends Task {

    @Option(names = "--round", required = true, paramLabel = FILE)
    private String round;

    @Option(
            names = "--limit",
            defaultValue = "" + Matcher.USUAL_LIMIT,
            paramLabel = "N",
            converter = WholeNumber.Positive.class)
    private long limit;

    @Override
    public Integer call() {
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
