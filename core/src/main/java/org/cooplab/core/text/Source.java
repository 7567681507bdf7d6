package org.cooplab.core.text;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.cooplab.core.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure or a rule comes from.
 *
 * @param text the law, page or person, as one would cite it; not blank
 * @param link where it can be read, or {@code null}
 * @param checkedOn the day somebody last compared it with the source, or {@code null} if nobody did
 * @param standing how reliable it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
        @JsonProperty(required = true) String text,
        @Nullable String link,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        LocalDate checkedOn,

        @JsonProperty(required = true) Standing standing) {

    /**
     * Checks that there is something to cite.
     *
     * @throws IllegalArgumentException if {@code text} is blank
     */
    public Source {
        requireNonNull(text, "text");
        requireNonNull(standing, "standing");
        if (text.isBlank()) {
            throw InvalidValue.blank("text");
        }
    }

    /** Returns the source of something made up to show how the library works. */
    public static Source example(String text) {
        return new Source(text, null, null, Standing.EXAMPLE);
    }

    /** How far a figure or a rule can be relied on. */
    public enum Standing {
        /** Read in the source itself. */
        VERIFIED,
        /** Reported by somebody else than the one who decides it. */
        SECONDARY,
        /** Made up to show how something works. */
        EXAMPLE
    }
}
