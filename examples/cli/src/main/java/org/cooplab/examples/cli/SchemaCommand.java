package org.cooplab.examples.cli;

import org.cooplab.core.json.JsonSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the JSON Schema of a kind of document. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of a kind of document; without TYPE, the kinds there are.")
final class SchemaCommand extends Task {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TYPE",
            converter = DocumentType.Named.class,
            description = "A kind of document, for instance order.")
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
