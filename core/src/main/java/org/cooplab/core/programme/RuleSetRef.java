package org.cooplab.core.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import org.cooplab.core.internal.copy.Codes;

/**
 * Names the rules of a programme: the rules themselves are a document of their own.
 *
 * @param id the set of rules; 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
 * @param version its version; of the same characters
 */
public record RuleSetRef(
        @JsonProperty(required = true) @NotBlank String id,
        @JsonProperty(required = true) @NotBlank String version) {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if a part is not 1 to 64 of the characters allowed
     */
    public RuleSetRef {
        Codes.checkComponent(id, "id");
        Codes.checkComponent(version, "version");
    }
}
