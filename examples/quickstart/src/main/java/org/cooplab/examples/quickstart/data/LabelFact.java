package org.cooplab.examples.quickstart.data;

import java.util.List;
import java.util.Optional;

/** A Moroccan origin or quality label under law 25-06; the list is not complete. */
public record LabelFact(String id, String type, String nameFr, Optional<String> family, String source) {

    /** Returns all labels in the order of the file. */
    public static List<LabelFact> all() {
        return Table.read(
                "terroir_labels.csv",
                row -> new LabelFact(
                        row.text("label_id"),
                        row.text("label_type"),
                        row.text("name_fr"),
                        row.find("product_family"),
                        row.text("source")));
    }
}
