package org.cooplab.examples.platform.door;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.cooplab.core.json.Documents;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;

/** Parts of a request: what is wrong in a part is at the pointer of the whole. */
public final class Parts {

    private Parts() {}

    /** Does something with the part at {@code pointer}; its faults are moved there. */
    public static <T> T at(String pointer, Supplier<T> use) {
        try {
            return use.get();
        } catch (InvalidDocument invalid) {
            throw new InvalidDocument(
                    invalid.faults().stream().map(fault -> fault.under(pointer)).toList());
        }
    }

    /** The same, with somebody to tell the faults. */
    public static <T> T at(String pointer, Supplier<T> use, BiFunction<Fault, Locale, String> words) {
        try {
            return at(pointer, use);
        } catch (InvalidDocument invalid) {
            throw new InvalidPart(invalid.faults(), words);
        }
    }

    /** Reads the current request once more, for what its record does not keep. */
    public static <T> T read(Class<T> type) {
        return Documents.read(type, StrictDocuments.text());
    }
}
