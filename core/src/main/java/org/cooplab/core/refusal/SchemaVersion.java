package org.cooplab.core.refusal;

import static java.util.Objects.requireNonNull;

/**
 * The version of a document's format, which is its member {@code schemaVersion}: a document of an unknown version is
 * refused, never read as one of a known version.
 */
public final class SchemaVersion {

    private SchemaVersion() {}

    /**
     * Requires that a document is of the known version.
     *
     * @param schemaVersion the version of the document
     * @param known the version that its record reads
     * @throws InvalidValue with the code {@code schema.unknown-version}, if it is another
     */
    public static void require(String schemaVersion, String known) {
        if (!requireNonNull(schemaVersion, "schemaVersion").equals(known)) {
            throw InvalidValue.unknownVersion(schemaVersion, known);
        }
    }
}
