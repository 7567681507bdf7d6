package org.cooplab.eligibility.internal.check;

import java.util.Collection;
import java.util.TreeSet;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Suggestion;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody may have meant. */
final class Spelling {

    private Spelling() {}

    /**
     * Returns the fault of a name that is not known; where one of those known may have been meant, the fault of the code
     * with {@code .suggestion}.
     *
     * @param what the parameter of the message that is the name
     */
    static Fault unknown(String code, String at, String what, String name, Collection<String> known) {
        return Fault.of(code, at).with(what, name).suggesting(name, new TreeSet<>(known));
    }

    /** Returns the nearest of the names, ties by alphabet, or {@code null} if none is near. */
    static @Nullable String nearest(String word, Collection<String> names) {
        return Suggestion.of(word, new TreeSet<>(names));
    }
}
