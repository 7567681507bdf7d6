package org.cooplab.examples.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cooplab.core.json.Documents;
import org.cooplab.core.text.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands share: a language to speak in, an answer to print, and what their help calls the values they take. */
abstract class Task implements Callable<Integer> {

    static final String FILE = "${bundle:label.FILE}";
    static final String DAY = "${bundle:label.DAY}";
    static final String TYPE = "${bundle:label.TYPE}";
    static final String BEFORE = "${bundle:label.BEFORE}";
    static final String AFTER = "${bundle:label.AFTER}";
    static final String PARTY = "${bundle:label.PARTY}";
    static final String LINE = "${bundle:label.LINE}";
    static final String QUANTITY = "${bundle:label.QUANTITY}";
    static final String FOLDER = "${bundle:label.FOLDER}";
    static final String CODE = "${bundle:label.CODE}";
    static final String CURRENCY = "${bundle:label.CURRENCY}";
    static final String ID = "${bundle:label.ID}";

    @Spec
    private CommandSpec spec;

    @Option(names = "--compact")
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
        return ((Cooplab) spec.root().userObject()).language();
    }

    /** Returns the refusal of what an option was given. */
    BadOption bad(String option, Fault... faults) {
        return new BadOption(spec, option, List.of(faults));
    }

    /** Returns the refusal of a command without an option that it needs. */
    ParameterException missing(String option) {
        return new MissingParameterException(spec.commandLine(), spec.findOption(option), option);
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
