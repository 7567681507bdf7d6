package org.cooplab.examples.platform.door;

import java.util.List;
import java.util.function.Function;
import org.cooplab.core.text.Reason;

/**
 * A reason with its sentence.
 *
 * @param code its stable name
 * @param path the part of the input it is about, as a JSON Pointer
 * @param text the sentence, in the language asked
 */
public record Said(String code, String path, String text) {

    /** Says each reason. */
    public static List<Said> all(List<Reason> reasons, Function<Reason, String> sentence) {
        return reasons.stream()
                .map(reason -> new Said(reason.code(), reason.path(), sentence.apply(reason)))
                .toList();
    }
}
