package org.cooplab.examples.cli;

import java.io.PrintWriter;
import java.util.List;
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
        for (Fault fault : bad.faults()) {
            String file = name(bad.file());
            String place = fault.line() > 0 ? file + ":" + fault.line() + ":" + fault.column() : file;
            String pointer = fault.pointer().isEmpty() ? "" : " " + fault.pointer();
            err.println(place + pointer + ": " + messages.text(fault));
        }
        summary(bad.faults());
    }

    /** What has no name of its own is called {@code (input)} in the language of this voice. */
    String name(String file) {
        String code = "cli.place." + file.replaceAll("[()]", "");
        return file.startsWith("(") && messages.codes().contains(code) ? messages.text(Reason.of(code)) : file;
    }

    private void summary(List<Fault> faults) {
        err.println(messages.text(Reason.of("cli.faults").with("count", faults.size())));
    }
}
