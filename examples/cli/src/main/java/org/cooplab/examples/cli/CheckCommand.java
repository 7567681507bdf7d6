package org.cooplab.examples.cli;

import org.cooplab.core.text.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Finds everything that is wrong in a document. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Finds everything that is wrong in a document; says nothing more if it is fine.")
final class CheckCommand extends Task {

    @Parameters(
            index = "0",
            paramLabel = "TYPE",
            converter = DocumentType.Named.class,
            description = "What the document should be, for instance order.")
    private DocumentType<?> type;

    @Parameters(index = "1", paramLabel = "FILE", description = "The document; - for standard input.")
    private String file;

    @Override
    public Integer call() {
        type.check(Input.of(file));
        voice().say(Reason.of("cli.fine").with("file", file));
        return Cooplab.FINE;
    }
}
