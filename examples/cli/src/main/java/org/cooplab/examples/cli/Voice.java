package org.cooplab.examples.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;

/** Says to a person what happened, on standard error and in the language asked. */
record Voice(Messages messages, PrintWriter err) {

    static Voice in(Locale language, PrintWriter err) {
        return new Voice(Messages.of(language, DocumentType.anchors()), err);
    }

    void say(Reason reason) {
        err.println(messages.text(reason));
    }

    void say(Fault fault) {
        err.println(messages.text(fault));
    }

    void say(BadInput bad) {
        for (BadInput.FileFault each : bad.faults()) {
            Fault fault = each.fault();
            String file = name(each.file());
            String place = fault.line() > 0 ? file + ":" + fault.line() + ":" + fault.column() : file;
            String pointer = fault.pointer().isEmpty() ? "" : " " + fault.pointer();
            err.println(place + pointer + ": " + (each.words() == null ? messages.text(fault) : each.words()));
        }
        say(Reason.of("cli.faults").with("count", bad.faults().size()));
    }

    /** What has no name of its own is called {@code (input)} in the language of this voice. */
    String name(String file) {
        String code = "cli.place." + file.replaceAll("[()]", "");
        return file.startsWith("(") && messages.codes().contains(code) ? messages.text(Reason.of(code)) : file;
    }
}
