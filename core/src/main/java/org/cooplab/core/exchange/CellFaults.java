package org.cooplab.core.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Fault;

/** Notes the faults of one row, each at the line and the number of its cell. */
final class CellFaults {

    private final Map<String, Integer> places;
    private final int line;
    private final int row;
    private final TableFaults faults;

    /**
     * Begins a row.
     *
     * @param places the columns of the table, each with its number, from 0
     * @param line the line of the text on which it begins
     * @param row its number among the rows, from 0
     */
    CellFaults(Map<String, Integer> places, int line, int row, TableFaults faults) {
        this.places = places;
        this.line = line;
        this.row = row;
        this.faults = faults;
    }

    /** Adds a fault of a cell, or of the row where {@code column} is empty. */
    void add(String column, Fault fault) {
        String cell = column.isEmpty() ? "" : JsonPointers.step(column);
        // A person counts cells from 1.
        faults.add(fault.under("/" + row + cell).at(line, places.getOrDefault(column, 0) + 1));
    }

    /**
     * Adds a refusal by a constructor, at the cell of the component that it is about.
     *
     * @param column the column of the value as a whole, and of each component not in {@code columns}; empty for the
     *     row, whose components are in the columns of the same names
     * @param columns the columns of the components, by their names
     */
    void add(InvalidValue refused, String column, Map<String, String> columns) {
        String component = component(refused);
        boolean named = column.isEmpty() && places.containsKey(component);
        String wrong = columns.getOrDefault(component, named ? component : column);
        Map<String, String> parameters = new TreeMap<>(refused.parameters());
        parameters.computeIfPresent("name", (key, name) -> wrong.isEmpty() ? name : wrong);
        for (String beside : List.of("other", "whole")) {
            parameters.computeIfPresent(beside, (key, name) -> columns.getOrDefault(name, name));
        }
        add(wrong, new Fault(refused.code(), "", 0, 0, parameters));
    }

    /** Returns the component that a refusal is about, empty for the value as a whole. */
    private static String component(InvalidValue refused) {
        String pointer = refused.pointer();
        return pointer.startsWith("/") ? JsonPointers.steps(pointer).get(0) : "";
    }
}
