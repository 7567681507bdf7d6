package org.cooplab.pricing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Which price book an order was priced with, so that it can be found again years later.
 *
 * @param id the id of the book
 * @param version its version
 * @param sha256 the hash of its contents, in lower-case hexadecimal
 */
public record BookReference(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String version,
        @JsonProperty(required = true) String sha256) {

    /** Requires the parts. */
    public BookReference {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(sha256, "sha256");
    }
}
