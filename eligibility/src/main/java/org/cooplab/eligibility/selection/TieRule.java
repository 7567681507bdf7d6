package org.cooplab.eligibility.selection;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * What puts one application before another of the same score.
 *
 * <p>A call lists its tie rules in order; the last must tell any two applications apart ({@link Draw} or {@link Id}), so
 * that no tie is ever left to the order of the input. The values that decided are printed beside each place.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TieRule.Mark.class, name = "mark"),
    @JsonSubTypes.Type(value = TieRule.Submitted.class, name = "submitted"),
    @JsonSubTypes.Type(value = TieRule.Requested.class, name = "requested"),
    @JsonSubTypes.Type(value = TieRule.Draw.class, name = "draw"),
    @JsonSubTypes.Type(value = TieRule.Id.class, name = "id")
})
public sealed interface TieRule {

    /** Returns the rule that puts the higher mark of that criterion first. */
    static TieRule mark(String criterion) {
        return new Mark(criterion);
    }

    /** Returns the rule that puts the application that came in earlier first. */
    static TieRule submitted() {
        return new Submitted();
    }

    /** Returns the rule that draws by {@code seed}; see {@link Draw}. */
    static TieRule draw(String seed) {
        return new Draw(seed);
    }

    /** Returns the rule that puts the lower id first. */
    static TieRule id() {
        return new Id();
    }

    /**
     * The higher mark first.
     *
     * @param criterion the criterion whose mark is compared
     */
    record Mark(@JsonProperty(required = true) @NotBlank String criterion) implements TieRule {
        /** Checks that the criterion is there. */
        public Mark {
            requireNonNull(criterion, "criterion");
        }
    }

    /** The earlier instant of submission first. */
    record Submitted() implements TieRule {}

    /**
     * The smaller amount asked for first, none at all before any. If applications of one score ask in different
     * currencies, those not in the currency of the call's money (its budget or its pots; without either, the most
     * frequent currency) are pending.
     */
    record Requested() implements TieRule {}

    /**
     * An auditable draw: the smaller SHA-256 first.
     *
     * <p>The value of an application is the SHA-256 of the UTF-8 bytes of the seed, one line feed, and the id of the
     * application, compared as 64 hexadecimal digits. Anyone can check it:
     * {@code printf '%s\n%s' "$seed" "$id" | sha256sum}. So that nobody can choose the outcome, publish before the call
     * closes where the seed will come from (such as the numbers of a lottery on a later day), and the seed afterwards.
     *
     * @param seed the seed, or {@code null} while it is not yet known; then the call does not compile
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Draw(@Nullable String seed) implements TieRule {}

    /**
     * The lower id of the application first, by UTF-16 code units. Unique, but arbitrary: whoever assigns the ids
     * decides.
     */
    record Id() implements TieRule {}
}
