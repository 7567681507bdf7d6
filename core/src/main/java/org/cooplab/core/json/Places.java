package org.cooplab.core.json;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Fault;
import org.jspecify.annotations.Nullable;

/** Finds the lines and columns in a document of what JSON Pointers point at. Each object is indexed at most once. */
final class Places {

    private final Node document;
    private final IdentityHashMap<Node, Map<String, Node>> members = new IdentityHashMap<>();

    Places(Node document) {
        this.document = document;
    }

    /** Returns the fault at its value, or at the nearest value around it when it points at what is missing. */
    Fault placed(Fault fault) {
        if (fault.line() > 0) {
            return fault;
        }
        Node node = document;
        for (String step : steps(fault.pointer())) {
            Node next = step(node, step);
            if (next == null) {
                break;
            }
            node = next;
        }
        return fault.at(node.line(), node.column());
    }

    /** Returns the steps of a pointer; none of a text that is no pointer. */
    static List<String> steps(String pointer) {
        return pointer.startsWith("/") ? JsonPointers.steps(pointer) : List.of();
    }

    private @Nullable Node step(Node node, String step) {
        if (node.kind() == Node.Kind.OBJECT) {
            return members.computeIfAbsent(node, Places::index).get(step);
        }
        if (node.kind() == Node.Kind.ARRAY && step.matches("\\d{1,9}")) {
            int index = Integer.parseInt(step);
            return index < node.items().size() ? node.items().get(index) : null;
        }
        return null;
    }

    private static Map<String, Node> index(Node object) {
        Map<String, Node> index = new HashMap<>();
        object.members().forEach(member -> index.put(member.name(), member.value()));
        return index;
    }
}
