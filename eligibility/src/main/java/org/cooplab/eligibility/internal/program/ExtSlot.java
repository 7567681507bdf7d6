package org.cooplab.eligibility.internal.program;

import java.util.Map;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.eligibility.fact.FactDefinition;
import org.jspecify.annotations.Nullable;

/** What the host added to a cooperative, read from its text. */
final class ExtSlot extends Slot {

    private final String name;
    private final Kind kind;

    ExtSlot(FactDefinition fact) {
        name = fact.name();
        kind = Kind.of(fact);
    }

    @Override
    public long getLong(Object subject) {
        Object value = read(subject);
        return value instanceof Long whole ? whole : UNKNOWN;
    }

    @Override
    public @Nullable Object get(Object subject) {
        return read(subject);
    }

    private @Nullable Object read(Object subject) {
        String text = ((Cooperative) subject).ext().get(name);
        if (text == null) {
            return null;
        }
        return switch (kind.type()) {
            case TRUTH -> text.equals("true") ? Long.valueOf(1) : text.equals("false") ? Long.valueOf(0) : null;
            case MONEY -> {
                int space = text.indexOf(' ');
                yield space < 0
                        ? null
                        : Binding.read(
                                kind,
                                Map.of("amount", text.substring(0, space), "currency", text.substring(space + 1)));
            }
            case LIST, POSITION -> null;
            case INTEGER, NUMBER, DATE, TEXT -> Binding.read(kind, text);
        };
    }
}
