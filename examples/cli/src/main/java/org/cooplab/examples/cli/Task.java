package org.cooplab.examples.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.cooplab.core.json.Documents;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands share: a language to speak in, an answer to print. */
abstract class Task implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--lang",
            defaultValue = "en",
            description = "Language of the messages: ar, fr or en. Default: ${DEFAULT-VALUE}.")
    private String language;

    @Option(names = "--compact", description = "Print the answer on one line.")
    private boolean compact;

    private @Nullable Voice voice;

    /** Returns the voice of this run; its sentences are read once. */
    Voice voice() {
        Voice made = voice;
        if (made == null) {
            made = Voice.in(locale(), spec.commandLine().getErr());
            voice = made;
        }
        return made;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** Prints the answer on standard output. */
    void answer(Object document) {
        print(compact ? Documents.write(document) + "\n" : Documents.writePretty(document));
    }

    /** Says a line to a person, on standard error. */
    void tell(String line) {
        spec.commandLine().getErr().println(line);
    }

    void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }
}
