package org.cooplab.core.json;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.jspecify.annotations.Nullable;

/** Calls creators. What they refuse becomes faults of the node, or of the members concerned. */
final class Maker {

    /** The refusals of a member that is wrong whatever the others are. */
    private static final Set<String> WRONG_ALONE = Set.of(
            "value.below",
            "value.blank",
            "value.format",
            "value.format.suggestion",
            "value.negative",
            "value.not-positive",
            "value.range");

    private final FaultList faults;

    Maker(FaultList faults) {
        this.faults = faults;
    }

    /** Returns what the creator makes, or {@code null} if it refuses; {@code shape} is that of an object with members. */
    @Nullable
    Object make(Creator creator, Node node, Shape.@Nullable Members shape, @Nullable Object... values) {
        try {
            return creator.make(values);
        } catch (InvalidDocument e) {
            addAll(e.faults().stream(), node);
        } catch (InvalidValue e) {
            addAll(Faults.of(e).stream().map(refusal -> ofDocument(refusal, node, shape)), node);
        } catch (NullPointerException e) {
            String name = e.getMessage();
            Shape.Parameter missing = shape == null || name == null ? null : shape.member(name);
            if (missing != null && node.member(missing.name()) == null) {
                faults.missing(node, missing.name());
            } else {
                refused(e, node, shape);
            }
        } catch (RuntimeException e) {
            refused(e, node, shape);
        }
        return null;
    }

    /** Stops once the list is full. */
    private void addAll(Stream<Fault> found, Node node) {
        Places places = new Places(node);
        Iterator<Fault> each = found.iterator();
        while (each.hasNext()) {
            faults.add(within(each.next(), node, places));
            if (faults.isFull()) {
                return;
            }
        }
    }

    /**
     * A value with faults is not made. But its creator is asked all the same about what does not depend on them: an unknown
     * schema version, which would explain them, and sound members that are wrong alone.
     */
    void askBeside(Shape.Members shape, Node node, @Nullable Object[] values) {
        InvalidValue refusal = refusal(shape.creator(), values);
        if (refusal == null) {
            return;
        }
        Places places = new Places(node);
        for (Fault each : Faults.of(refusal)) {
            if (each.code().equals(FaultList.UNKNOWN_FORM) || isOfOne(each, node)) {
                faults.add(within(each, node, places));
            }
        }
    }

    /** Returns whether it is of one member, with which nothing else is wrong. */
    private boolean isOfOne(Fault fault, Node node) {
        List<String> steps = Places.steps(fault.pointer());
        Node.Member member = steps.size() == 1 ? node.member(steps.get(0)) : null;
        return WRONG_ALONE.contains(fault.code())
                && member != null
                && member.value().whole()
                && !faults.hasAt(member.value().pointer());
    }

    private static @Nullable InvalidValue refusal(Creator creator, @Nullable Object[] values) {
        try {
            creator.make(values);
            return null;
        } catch (InvalidValue e) {
            return e;
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** Returns the fault of a value as one of the document that holds the value. */
    private static Fault within(Fault fault, Node node, Places places) {
        return places.placed(fault.at(0, 0)).under(node.pointer().toString());
    }

    /**
     * Points at a member, or at the value as a whole; a value made of a single other one is called by the name of its
     * member.
     */
    private static Fault ofDocument(Fault refusal, Node node, Shape.@Nullable Members shape) {
        List<String> steps = Places.steps(refusal.pointer());
        if (!steps.isEmpty() && (shape == null ? node.member(steps.get(0)) : shape.member(steps.get(0))) != null) {
            return refusal;
        }
        Fault whole = new Fault(refusal.code(), "", 0, 0, refusal.parameters());
        String name = node.pointer().name();
        return shape == null && name != null && refusal.parameters().containsKey("name")
                ? whole.with("name", name)
                : whole;
    }

    private void refused(RuntimeException refusal, Node node, Shape.@Nullable Members shape) {
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
