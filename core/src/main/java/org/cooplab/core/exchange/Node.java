package org.cooplab.core.exchange;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One thing of the graph, in the words of the business ontology; what is {@code null} is left out. */
final class Node {

    private final Map<String, Object> members = new TreeMap<>();

    /** Begins a thing that has an identifier. */
    Node(String id, String type) {
        this(type);
        members.put("@id", id);
    }

    /** Begins a thing that is only part of another. */
    Node(String type) {
        members.put("@type", "dfc-b:" + type);
    }

    Node with(String term, @Nullable Object value) {
        if (value != null) {
            members.put("dfc-b:" + term, value);
        }
        return this;
    }

    /** Adds links; none at all are left out, since an empty list says that there are none. */
    Node withAll(String term, List<String> links) {
        return with(term, links.isEmpty() ? null : links);
    }

    Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }
}
