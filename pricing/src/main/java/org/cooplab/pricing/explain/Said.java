package org.cooplab.pricing.explain;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.jspecify.annotations.Nullable;

/** What the sentences of all steps have in common. */
final class Said {

    private static final String NUMBER = "((?<!\\p{Nd})\\p{Nd}+(?:[.,\u066b]\\p{Nd}+)?)";

    private static final String PERCENT = "[%\u066a]";

    /** Spaces of any kind, and marks of direction. */
    private static final String GAP = "[\\s\\p{Z}\\p{Cf}]*";

    /** A number beside a percent sign on either side. */
    private static final Pattern PERCENTAGE = Pattern.compile(NUMBER + GAP + PERCENT + "|" + PERCENT + GAP + NUMBER);

    private Said() {}

    static Reason of(String code, Money amount, @Nullable Integer line) {
        Reason why = Reason.of(code).with("amount", amount);
        return line == null ? why : why.with("line", line);
    }

    /** Returns the name in the language of the messages, or the id where there is none. */
    static String name(@Nullable LocalizedText name, String id, Messages messages) {
        return name == null ? id : name.in(messages.language());
    }

    /** Returns a reason with names in the language of the messages, by parameter, instead of ids. */
    static Reason named(Reason reason, Map<String, LocalizedText> names, Messages messages) {
        Reason named = reason;
        for (Map.Entry<String, LocalizedText> each : names.entrySet()) {
            named = named.with(each.getKey(), each.getValue().in(messages.language()));
        }
        return named;
    }

    /** Begins to say what a party gets or, if the amount is below zero, gives. */
    static Reason balance(String kind, Party party, Money amount, Messages messages) {
        String code = amount.signum() < 0 ? "explain.balance-gives" : "explain.balance-gets";
        return of(code + kind, amount.abs(), null).with("party", party(party, messages));
    }

    /** Returns what a party is, and its id where there are several. */
    static String party(Party party, Messages messages) {
        String[] parts = party.value().split(":", 2);
        Reason said = Reason.of("party." + parts[0]);
        return messages.text(parts.length == 1 ? said : said.with("id", parts[1]));
    }

    /** Begins to say what a promotion took off: by what rate unless its name says so, and the most that it gives. */
    static Reason terms(
            String code, Money amount, @Nullable Integer line, String name, @Nullable Rate rate, @Nullable Money most) {
        if (rate == null || (most == null && saysRate(name, rate))) {
            return of(code, amount, line).with("name", name);
        }
        Reason why = of(code + (most == null ? "-rate" : "-at-most"), amount, line)
                .with("name", name)
                .with("rate", rate);
        return most == null ? why : why.with("most", most);
    }

    /** Returns whether a name has a rate in it, as “TVA 20 %” has, however its number is written. */
    static boolean saysRate(String name, Rate rate) {
        return PERCENTAGE.matcher(name).results().anyMatch(found -> {
            String number = found.group(1) == null ? found.group(2) : found.group(1);
            return new BigDecimal(number.replace(',', '.').replace('\u066b', '.')).compareTo(rate.percent()) == 0;
        });
    }

    static boolean contains(String name, String word) {
        return name.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }
}
