package org.cooplab.core.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a table, found by their names. */
final class Header {

    private final List<String> columns;
    private final Map<String, Integer> places = new HashMap<>();

    Header(List<String> columns) {
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            places.putIfAbsent(columns.get(i), i);
        }
    }

    List<String> columns() {
        return columns;
    }

    /** Returns the place of a column, from 0; -1 if there is none of that name. */
    int place(String column) {
        return places.getOrDefault(column, -1);
    }
}
