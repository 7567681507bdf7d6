package org.cooplab.eligibility.internal.program;

import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
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
        Object value = get(subject);
        return value instanceof Long whole ? whole : UNKNOWN;
    }

    @Override
    public @Nullable Object get(Object subject) {
        String text = ((Cooperative) subject).ext().get(name);
        return text == null || kind.type() == FactType.LIST
                ? null
                : Binding.read(kind, Binding.fromText(kind.type(), text));
    }
}
