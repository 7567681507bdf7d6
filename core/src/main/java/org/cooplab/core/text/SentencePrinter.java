package org.cooplab.core.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints a sentence with the values of its places, each as its type says, or as it is if it is not of that type. */
final class SentencePrinter {

    private final Messages messages;
    private final Formats formats;
    private final Map<String, String> parameters;

    SentencePrinter(Messages messages, Formats formats, Map<String, String> parameters) {
        this.messages = messages;
        this.formats = formats;
        this.parameters = parameters;
    }

    String print(Sentence sentence) {
        StringBuilder text = new StringBuilder();
        for (Sentence.Part part : sentence.parts()) {
            text.append(print(part));
        }
        return text.toString();
    }

    private String print(Sentence.Part part) {
        if (part instanceof Sentence.Words words) {
            return words.text();
        }
        if (part instanceof Sentence.Choice choice) {
            BigDecimal number = number(value(choice.name()));
            return print(choice.form(number == null ? Plural.OTHER : Plural.of(formats.language(), number)));
        }
        Sentence.Place place = (Sentence.Place) part;
        return place.type().equals("list") ? list(value(place.name())) : isolated(typed(place, value(place.name())));
    }

    private String value(String name) {
        String here = parameters.get(name + "." + messages.language().value());
        return here == null ? parameters.getOrDefault(name, "") : here;
    }

    private String list(String items) {
        return Arrays.stream(items.split(", ")).map(this::isolated).collect(Collectors.joining(formats.comma()));
    }

    private String isolated(String printed) {
        boolean foreign = formats.language().equals(LanguageTag.AR) || Bidi.holdsRightToLeft(printed);
        return foreign && !printed.isEmpty() ? Bidi.isolate(printed) : printed;
    }

    private String typed(Sentence.Place place, String value) {
        try {
            return switch (place.type()) {
                case "number" -> formats.number(decimal(value));
                case "percent" -> formats.percent(decimal(value));
                case "date" -> formats.date(LocalDate.parse(value));
                case "duration" -> formats.duration(Duration.parse(value));
                case "money" -> money(value);
                case "quantity" -> quantity(value);
                case "word" -> word(place.argument() + "." + value, value);
                default -> value;
            };
        } catch (IllegalArgumentException | DateTimeParseException | StringIndexOutOfBoundsException e) {
            return value;
        }
    }

    private String word(String code, String value) {
        return messages.sentence(code) == null ? value : messages.text(code, Map.of());
    }

    /** Prints an amount, or a unit price such as {@code 12.50 MAD / 1 KGM}. */
    private String money(String value) {
        int per = value.indexOf(" / ");
        String amount = per < 0 ? value : value.substring(0, per);
        int space = amount.indexOf(' ');
        String printed = formats.money(decimal(amount.substring(0, space)), amount.substring(space + 1));
        return per < 0 ? printed : printed + "\u00A0/\u00A0" + per(value.substring(per + 3));
    }

    /** Prints what a price is for: {@code kg} or {@code piece} if it is for one of them, else {@code 500 g}. */
    private String per(String value) {
        String printed = quantity(value);
        String one = formats.number(1) + '\u00A0';
        boolean single = decimal(value.substring(0, value.indexOf(' '))).compareTo(BigDecimal.ONE) == 0;
        return single && printed.startsWith(one) ? printed.substring(one.length()) : printed;
    }

    /** Prints a quantity; where an amount of money can stand in its place, that too. */
    private String quantity(String value) {
        int space = value.indexOf(' ');
        BigDecimal number = decimal(value.substring(0, space));
        String unit = value.substring(space + 1);
        Sentence measured = messages.sentence("unit." + unit);
        if (measured != null) {
            return measured(measured, number);
        }
        return isCurrency(unit) ? formats.money(number, unit) : formats.number(number) + '\u00A0' + unit;
    }

    private static boolean isCurrency(String unit) {
        try {
            return Currency.getInstance(unit).getCurrencyCode().equals(unit);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /** The number is printed by the sentence of its unit, where it must not be isolated once more. */
    private String measured(Sentence unit, BigDecimal number) {
        StringBuilder text = new StringBuilder();
        for (Sentence.Part part : unit.parts()) {
            if (part instanceof Sentence.Words words) {
                text.append(words.text());
            } else if (part instanceof Sentence.Choice choice) {
                text.append(measured(choice.form(Plural.of(formats.language(), number)), number));
            } else {
                text.append(formats.number(number));
            }
        }
        return text.toString();
    }

    private static BigDecimal decimal(String value) {
        return Formats.printable(new BigDecimal(value));
    }

    private static @Nullable BigDecimal number(String value) {
        try {
            return decimal(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
