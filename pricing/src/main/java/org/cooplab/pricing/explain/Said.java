package org.cooplab.pricing.explain;

import org.cooplab.core.money.Money;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.jspecify.annotations.Nullable;

/** What the sentences of all steps have in common. */
final class Said {

    private Said() {}

    static Reason of(String code, Money amount, @Nullable Integer line) {
        Reason why = Reason.of(code).with("amount", amount);
        return line == null ? why : why.with("line", line);
    }

    /** Returns the name in the language of the messages, or the id where there is none. */
    static String name(@Nullable LocalizedText name, String id, Messages messages) {
        return name == null ? id : name.in(messages.language());
    }
}
