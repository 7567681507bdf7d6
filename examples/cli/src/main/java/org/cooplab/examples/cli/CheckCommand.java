package org.cooplab.examples.cli;

import org.cooplab.core.text.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Finds everything that is wrong in a document. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand extends Task {

    @Parameters(
            index = "0",
            paramLabel = TYPE,
            descriptionKey = "type",
            completionCandidates = DocumentType.Names.class,
            converter = DocumentType.Names.class)
    private DocumentType<?> type;

    @Parameters(index = "1", paramLabel = FILE, descriptionKey = "file")
    private String file;

    @Override
    public Integer call() {
        Input input = Input.of(file);
        type.check(input);
        voice().say(Reason.of("cli.fine").with("file", voice().name(input.file())));
        return Cooplab.FINE;
    }
}
