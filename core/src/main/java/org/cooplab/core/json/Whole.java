package org.cooplab.core.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.JsonPointers;
import org.jspecify.annotations.Nullable;

/**
 * A value that is to be made of its parts, and all that its creator refuses in them.
 *
 * <p>A creator stops at the first thing that it refuses. What that names is taken out, and what is left is tried again,
 * until the creator has nothing more to say. In the place of what is taken out or had a fault before stands what may be
 * absent or is as good as any ({@link StandIn}); what is refused for its sake alone is not told.
 */
final class Whole {

    /** Refusals that depend on nothing but what they name. */
    private static final Set<String> OF_WHAT_THEY_NAME = Set.of(
            FaultList.UNKNOWN_FORM,
            "value.negative",
            "value.not-positive",
            "value.below",
            "value.range",
            "value.part",
            "value.sum",
            "value.blank",
            "value.format",
            "value.empty",
            "value.repeated",
            "value.overlap",
            "value.before",
            "value.not-after",
            "value.outside",
            "value.differs",
            "value.contradiction",
            "value.most",
            "value.needed",
            "value.unexpected");

    /** Refusals that what could not be read might have prevented. */
    private static final Set<String> OF_ALL_ELEMENTS = Set.of("value.sum", "value.empty", "value.size", "value.needed");

    private final Maker maker;
    private final Shape.Members shape;
    private final Node node;
    private final List<Part> parts;
    private boolean sound;

    Whole(Maker maker, Shape.Members shape, Node node, List<Part> parts, boolean sound) {
        this.maker = maker;
        this.shape = shape;
        this.node = node;
        this.parts = new ArrayList<>(parts);
        this.sound = sound;
    }

    /** Returns what is made of parts that are all sound, or {@code null} if anything is wrong. */
    @Nullable
    Object make() {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).state() == Part.State.MISSING) {
                leaveOut(i);
            }
        }
        boolean again;
        do {
            try {
                Object made =
                        shape.creator().make(parts.stream().map(Part::value).toArray());
                return sound ? made : null;
            } catch (InvalidValue e) {
                again = refused(e);
            } catch (RuntimeException e) {
                if (sound) {
                    maker.refused(e, node, shape);
                }
                again = false;
            }
            sound = false;
        } while (again && !maker.isFull());
        return null;
    }

    /** Tells a refusal if it holds whatever is missing; returns whether without what it names there may be others. */
    private boolean refused(InvalidValue refusal) {
        List<String> steps = JsonPointers.steps(refusal.pointer());
        int named = steps.isEmpty() ? -1 : index(steps.get(0));
        boolean form = refusal.code().equals(FaultList.UNKNOWN_FORM);
        if (named >= 0 && parts.get(named).state() == Part.State.MISSING) {
            return form && standIn(named, refusal.parameters().get("known"));
        }
        boolean holds = holds(refusal, named);
        Part rest = holds && steps.size() > 1 && named >= 0 ? parts.get(named).without(steps.get(1)) : null;
        if (holds) {
            maker.tell(named < 0 ? refusal : parts.get(named).inDocument(refusal, steps, 1), node, shape);
        }
        if (form || named < 0) {
            return false;
        }
        if (rest == null) {
            leaveOut(named);
        } else {
            parts.set(named, rest);
        }
        return true;
    }

    private boolean holds(InvalidValue refusal, int named) {
        if (sound) {
            return true;
        }
        boolean alone = OF_WHAT_THEY_NAME.contains(refusal.code());
        if (named < 0 || !(alone || refusal.code().startsWith("value."))) {
            return false;
        }
        Stream<Part> about = alone
                ? Stream.of("name", "other", "whole")
                        .map(key -> index(refusal.parameters().getOrDefault(key, "")))
                        .filter(index -> index >= 0)
                        .map(parts::get)
                : parts.stream();
        boolean ofAll = OF_ALL_ELEMENTS.contains(refusal.code());
        return Stream.concat(Stream.of(parts.get(named)), about)
                .allMatch(part -> ofAll ? part.isWhole() : part.state() != Part.State.MISSING);
    }

    private void leaveOut(int index) {
        Shape.Parameter parameter = shape.members().get(index);
        boolean needed = parameter.required() || parameter.type().raw().isPrimitive();
        standIn(index, needed ? StandIn.of(parameter.type()) : null);
    }

    private boolean standIn(int index, @Nullable Object value) {
        boolean other = value != null && !value.equals(parts.get(index).value());
        parts.set(index, Part.standIn(value));
        return other;
    }

    private int index(String name) {
        for (int i = 0; i < parts.size(); i++) {
            if (shape.members().get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
