package org.cooplab.core.json;

import java.util.List;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Fault;
import org.jspecify.annotations.Nullable;

/** Finds the line and column of what a JSON Pointer points at. */
final class Places {

    private Places() {}

    /** Returns the fault at its value, or at the nearest value around it when it points at what is missing. */
    static Fault placed(Fault fault, Node document) {
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

    private static @Nullable Node step(Node node, String step) {
        if (node.kind() == Node.Kind.OBJECT) {
            Node.Member member = node.member(step);
            return member == null ? null : member.value();
        }
        if (node.kind() == Node.Kind.ARRAY && step.matches("\\d{1,9}")) {
            int index = Integer.parseInt(step);
            return index < node.items().size() ? node.items().get(index) : null;
        }
        return null;
    }
}
