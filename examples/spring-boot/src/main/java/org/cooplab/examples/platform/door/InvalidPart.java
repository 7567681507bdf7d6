package org.cooplab.examples.platform.door;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;

/** What is wrong in a part of a request, told by somebody who knows more words for it than the sentences of faults have. */
public final class InvalidPart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient BiFunction<Fault, Locale, String> words;

    /** Takes the faults, at their pointers in the request, and who tells them. */
    public InvalidPart(List<Fault> faults, BiFunction<Fault, Locale, String> words) {
        super(new InvalidDocument(faults));
        this.words = words;
    }

    InvalidDocument invalid() {
        return (InvalidDocument) getCause();
    }

    String said(Fault fault, Locale locale) {
        return words.apply(fault, locale);
    }
}
