package org.cooplab.examples.cli;

import org.cooplab.core.json.JsonSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the JSON Schema of a kind of document. */
@Command(name = "schema", mixinStandardHelpOptions = true)
final class SchemaCommand extends Task {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = TYPE,
            descriptionKey = "type",
            completionCandidates = DocumentType.Names.class,
            converter = DocumentType.Names.class)
    private DocumentType<?> type;

    @Override
    public Integer call() {
        if (type == null) {
            DocumentType.ALL.forEach(known -> print(known.name() + "\n"));
        } else {
            print(JsonSchema.of(type.type()));
        }
        return Cooplab.FINE;
    }
}
