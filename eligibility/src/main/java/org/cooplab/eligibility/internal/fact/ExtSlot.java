package org.cooplab.eligibility.internal.fact;

import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.jspecify.annotations.Nullable;

/** What the host added to a cooperative, read from its text; what cannot be read is unknown. */
final class ExtSlot extends Slot {

    private final String name;
    private final Kind kind;
    private final Options options;

    ExtSlot(FactDefinition fact, FactTable table) {
        name = fact.name();
        kind = Kind.of(fact);
        options = table.options(fact);
    }

    @Override
    public long getLong(Object subject) {
        Object value = get(subject);
        return value instanceof Long whole ? whole : UNKNOWN;
    }

    @Override
    public @Nullable Object get(Object subject) {
        String text = ((Cooperative) subject).ext().get(name);
        if (text == null || kind.type() == FactType.LIST) {
            return null;
        }
        Object read = NaturalForm.read(kind, NaturalForm.fromText(kind.type(), text));
        return read instanceof String word ? options.read(word) : read;
    }
}
