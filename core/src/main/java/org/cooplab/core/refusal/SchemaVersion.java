package org.cooplab.core.refusal;

import static java.util.Objects.requireNonNull;

/**
 * The form of a document, which it says in {@code schemaVersion}: one that is not known is refused, never read as if it were
 * one that is.
 */
public final class SchemaVersion {

    private SchemaVersion() {}

    /**
     * Demands that a document says the known version of its form.
     *
     * @param schemaVersion what the document says
     * @param known the version that its record is
     * @throws InvalidValue with the code {@code schema.unknown-version}, if it is another
     */
    public static void require(String schemaVersion, String known) {
        if (!requireNonNull(schemaVersion, "schemaVersion").equals(known)) {
            throw InvalidValue.unknownVersion(schemaVersion, known);
        }
    }
}
