package org.cooplab.core.json;

import java.util.List;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.jspecify.annotations.Nullable;

/** Calls creators. What they refuse is a fault of the node, or of the member that it names. */
final class Maker {

    private final FaultList faults;

    Maker(FaultList faults) {
        this.faults = faults;
    }

    /**
     * Returns what the creator makes of one value, or {@code null} if it refuses. Of a list or map, every element that it
     * refuses is told.
     */
    @Nullable
    Object make(Creator creator, Node node, Part given) {
        Part part = given;
        while (part != null && part.value() != null && !isFull()) {
            try {
                Object made = creator.make(part.value());
                return part.isWhole() ? made : null;
            } catch (InvalidValue e) {
                List<String> steps = JsonPointers.steps(e.pointer());
                if (part.isWhole() || !steps.isEmpty()) {
                    tell(part.inDocument(e, steps, 0), node, null);
                }
                part = steps.isEmpty() ? null : part.without(steps.get(0));
            } catch (RuntimeException e) {
                if (part.isWhole()) {
                    refused(e, node, null);
                }
                return null;
            }
        }
        return null;
    }

    boolean isFull() {
        return faults.isFull();
    }

    /** Lists what a creator throws; {@code shape} is that of an object with members. */
    void refused(RuntimeException refusal, Node node, Shape.@Nullable Members shape) {
        if (refusal instanceof InvalidDocument invalid) {
            invalid.faults().forEach(fault -> faults.add(within(fault, node)));
        } else if (refusal instanceof InvalidValue value) {
            tell(value, node, shape);
        } else {
            String message = refusal.getMessage();
            if (refusal instanceof NullPointerException && message != null && isAbsent(message, node, shape)) {
                faults.missing(node, message);
            } else {
                tell(refusal, node, shape);
            }
        }
    }

    private static boolean isAbsent(String name, Node node, Shape.@Nullable Members shape) {
        return shape != null && shape.member(name) != null && node.member(name) == null;
    }

    void tell(InvalidValue refusal, Node node, Shape.@Nullable Members shape) {
        faults.add(within(ofDocument(Fault.of(refusal), node, shape), node));
    }

    /** Returns the fault of a value as one of the document that holds the value. */
    private static Fault within(Fault fault, Node node) {
        Fault placed = Places.placed(fault.at(0, 0), node);
        return placed.under(node.pointer().toString());
    }

    /** Points at a member, or at the value as a whole: a value made of one other has the name that its holder gives it. */
    private static Fault ofDocument(Fault refusal, Node node, Shape.@Nullable Members shape) {
        String[] steps = refusal.pointer().split("/", 3);
        if (steps.length > 1 && (shape == null ? node.member(steps[1]) != null : shape.member(steps[1]) != null)) {
            return refusal;
        }
        Fault whole = new Fault(refusal.code(), "", 0, 0, refusal.parameters());
        String name = node.pointer().name();
        return shape == null && name != null && refusal.parameters().containsKey("name")
                ? whole.with("name", name)
                : whole;
    }

    private void tell(RuntimeException refusal, Node node, Shape.@Nullable Members shape) {
        String message = refusal.getMessage();
        if (message == null || message.isBlank()) {
            message = refusal.getClass().getSimpleName();
        }
        String subject = message.indexOf(' ') < 0 ? message : message.substring(0, message.indexOf(' '));
        Node.Member member = shape == null || shape.member(subject) == null ? null : node.member(subject);
        if (member == null) {
            faults.add("json.value", node, "message", message);
        } else {
            faults.add("json.value", member.value(), "message", message);
        }
    }
}
