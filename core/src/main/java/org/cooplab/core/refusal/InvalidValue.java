package org.cooplab.core.refusal;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cooplab.core.internal.Excerpt;

/**
 * Thrown by a constructor that refuses its arguments: an {@link IllegalArgumentException} that also gives the reason as a
 * code with parameters, so that people can read it in their own language.
 *
 * <pre>{@code
 * if (grams < 0) {
 *     throw InvalidValue.negative("grams", grams);
 * }
 * }</pre>
 *
 * <p>A constructor that checks more than one thing gathers its {@link Refusals}, so that all are told at once.
 *
 * <p>The message is an English sentence for the Java developer. {@link org.cooplab.core.json.Documents} turns the rest into
 * faults of the document; {@link org.cooplab.core.text.Faults#of(InvalidValue)} gives the same faults with places relative
 * to the refused value ({@link org.cooplab.core.text.Fault#under} moves them). Each code that begins with {@code value.} has
 * one factory here and its sentences in the messages of core. Other records of core have further codes, and a host's own
 * records may throw codes of their own.
 *
 * <p>Names in parameters ({@code name}, {@code other}) are those of record components, which are also the members of
 * documents. The value found is kept as canonical text, shortened if it is long.
 */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The most characters of a value in a message. */
    private static final int SHOWN = 80;

    private final String code;
    private final String pointer;

    @SuppressWarnings("serial") // an unmodifiable map of strings
    private final Map<String, String> parameters;

    /** The sentence about this refusal alone. */
    private final String sentence;

    @SuppressWarnings("serial") // an immutable list of exceptions
    private final List<InvalidValue> others;

    /**
     * Makes the refusal of a value.
     *
     * @param code a stable name, in lower case with dots and dashes
     * @param pointer a JSON Pointer that begins at the value: {@code /grams}; empty for the value as a whole
     * @param parameters the values of the sentence, by name, in canonical text; copied and sorted
     * @param message what is wrong, in English
     */
    public InvalidValue(String code, String pointer, Map<String, String> parameters, String message) {
        this(code, pointer, parameters, message, List.of());
    }

    private InvalidValue(
            String code, String pointer, Map<String, String> parameters, String sentence, List<InvalidValue> others) {
        super(requireNonNull(sentence, "message") + (others.isEmpty() ? "" : " (and " + others.size() + " more)"));
        this.code = requireNonNull(code, "code");
        this.pointer = requireNonNull(pointer, "pointer");
        this.parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        this.sentence = sentence;
        this.others = others;
    }

    /** Returns what kind of refusal it is: a stable name, in lower case with dots and dashes. */
    public String code() {
        return code;
    }

    /** Returns where it is, from the value that was to be made: a JSON Pointer, empty for the value as a whole. */
    public String pointer() {
        return pointer;
    }

    /** Returns the values of its sentence by name, in canonical text; sorted, unmodifiable. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** Returns this refusal and those found together with it, in that order; each is a fault of its own. */
    public List<InvalidValue> all() {
        if (others.isEmpty()) {
            return List.of(this);
        }
        InvalidValue alone = new InvalidValue(code, pointer, parameters, sentence);
        return Stream.concat(Stream.of(alone), others.stream()).toList();
    }

    /**
     * Returns this refusal, and those found together with it, at another place of the value: all at {@code place}, such as
     * {@code /lines/2}.
     */
    public InvalidValue at(String place) {
        return moved(old -> place);
    }

    /**
     * Returns this refusal of a part, and those found together with it, as refusals of the whole that holds the part at
     * {@code place}: {@code /latitude} under {@code /base} is {@code /base/latitude}.
     */
    public InvalidValue under(String place) {
        return moved(old -> place + old);
    }

    private InvalidValue moved(UnaryOperator<String> place) {
        return together(all().stream()
                .map(each -> new InvalidValue(each.code, place.apply(each.pointer), each.parameters, each.sentence))
                .toList());
    }

    /** Makes one refusal of several, each without others of its own. */
    static InvalidValue together(List<InvalidValue> all) {
        InvalidValue first = all.get(0);
        if (all.size() == 1) {
            return first;
        }
        return new InvalidValue(
                first.code, first.pointer, first.parameters, first.sentence, List.copyOf(all.subList(1, all.size())));
    }

    /** Returns this refusal, as {@link #at} does, at an entry of a map that is a component of the value, by its key. */
    public InvalidValue atEntry(String component, Object key) {
        return at("/" + component + JsonPointers.step(key.toString()));
    }

    // Numbers and amounts.

    /** A number, amount or duration is below zero. */
    public static InvalidValue negative(String name, Object found) {
        return of("value.negative", name, "must not be negative, but was " + shown(found), "found", found);
    }

    /** A number, amount or duration is zero or less. */
    public static InvalidValue notPositive(String name, Object found) {
        return of("value.not-positive", name, "must be more than zero, but was " + shown(found), "found", found);
    }

    /** A number is below its least value. */
    public static InvalidValue below(String name, Object least, Object found) {
        String message = "must be at least " + shown(least) + ", but was " + shown(found);
        return of("value.below", name, message, "least", least, "found", found);
    }

    /** A number is outside its bounds, which are inclusive. */
    public static InvalidValue outside(String name, Object least, Object most, Object found) {
        String message = "must be from " + shown(least) + " to " + shown(most) + ", but was " + shown(found);
        return of("value.range", name, message, "least", least, "most", most, "found", found);
    }

    /** A number is below zero or above the number of which it is a part. */
    public static InvalidValue notPartOf(String name, String whole, Object most, Object found) {
        String message = "must be from 0 to " + whole + "=" + shown(most) + ", but was " + shown(found);
        return of("value.part", name, message, "whole", whole, "most", most, "found", found);
    }

    /** A decimal has too many digits after its point. */
    public static InvalidValue tooPrecise(String name, int most, Object found) {
        String message = "must have at most " + most + " decimals, but was " + shown(found);
        return of("value.decimals", name, message, "most", most, "found", found);
    }

    /** A decimal has too many digits before its point. */
    public static InvalidValue tooLong(String name, int most) {
        return of("value.digits", name, "must have at most " + most + " digits before the decimal point", "most", most);
    }

    /** A quantity is not a whole number of its {@code unit}. */
    public static InvalidValue notWhole(String name, Object unit, Object found) {
        String one = "1 " + unit;
        String message = "must be a multiple of " + one + ", but was " + shown(found);
        return of("value.whole", name, message, "unit", one, "found", found);
    }

    /** A number or amount is too large to be kept. */
    public static InvalidValue tooLarge(String name, Object found) {
        return of("value.large", name, "is too large to be kept: " + shown(found), "found", found);
    }

    /** An amount is in another currency than those beside it. */
    public static InvalidValue otherCurrency(String name, Object currency, Object found) {
        String message = "must be in " + currency + ", but was " + found;
        return of("value.currency", name, message, "currency", currency, "found", found);
    }

    /** A quantity cannot be converted to the unit that is needed. */
    public static InvalidValue otherUnit(String name, Object unit, Object found) {
        String message = "must convert to " + unit + ", but was " + shown(found);
        return of("value.unit", name, message, "unit", unit, "found", found);
    }

    /** Parts do not add up to the whole. */
    public static InvalidValue notTheSum(String name, String whole, Object expected, Object found) {
        String message = "must sum to " + whole + "=" + shown(expected) + ", but was " + shown(found);
        return of("value.sum", name, message, "whole", whole, "expected", expected, "found", found);
    }

    // Texts.

    /** A text has nothing to read in it. */
    public static InvalidValue blank(String name) {
        return of("value.blank", name, "must not be blank");
    }

    /**
     * A text does not have the form of the value. The place is the value as a whole.
     *
     * @param name the name of the value where no document gives one
     * @param kind what is expected: {@code json.kind.KIND} is its word in the messages
     * @param expected that word in English
     */
    public static InvalidValue malformed(String name, String kind, String expected, String found) {
        String quoted = Excerpt.quoted(found);
        String message = "must be " + expected + ", but was " + quoted;
        return at("", "value.format", name, message, "expected", kind, "found", quoted);
    }

    /** As {@link #malformed}, for a text that no message may repeat: only its length is given. */
    public static InvalidValue malformedSecret(String name, String kind, String expected, String secret) {
        String message = "must be " + expected + ", but had " + secret.length() + " characters";
        return at("", "value.format.secret", name, message, "expected", kind, "length", secret.length());
    }

    /** A text is too long to be read. */
    public static InvalidValue tooManyCharacters(String name, int most, int found) {
        String message = "must have at most " + most + " characters, but had " + found;
        return of("value.characters", name, message, "most", most, "found", found);
    }

    /** A document is in an unknown version of its format. */
    static InvalidValue unknownVersion(String found, String known) {
        String message = "must be " + known + ", but was " + shown(found);
        return of("schema.unknown-version", "schemaVersion", message, "version", found, "known", known);
    }

    // Lists.

    /** A list, set or map has nothing in it. */
    public static InvalidValue empty(String name) {
        return of("value.empty", name, "must have at least one element");
    }

    /** A list does not have the number of elements that it must have. */
    public static InvalidValue size(String name, int expected, int found) {
        String message = "must have " + expected + " elements, but had " + found;
        return of("value.size", name, message, "expected", expected, "found", found);
    }

    /** A list has too many elements, given the value of another component. */
    public static InvalidValue tooMany(String name, int most, String other, Object value) {
        String message = "must have at most " + most + " while " + other + " is " + shown(value);
        return of("value.most", name, message, "most", most, "other", other, "value", value);
    }

    /** Two elements are equal or have the same key; {@code index} is that of the second. */
    public static InvalidValue repeated(String name, int index, Object found) {
        String place = "/" + name + "/" + index;
        return at(
                place, "value.repeated", name, "must differ, but " + shown(found) + " is there twice", "found", found);
    }

    /** Two elements cover something in common. The place is the list; {@link #at} gives that of an element. */
    public static InvalidValue overlapping(String name, Object first, Object second) {
        String message = "must not overlap, but " + shown(first) + " and " + shown(second) + " do";
        return of("value.overlap", name, message, "first", first, "second", second);
    }

    // One component and another.

    /** A day is before another. */
    public static InvalidValue before(String name, String other, Object bound, Object found) {
        String message = "must not be before " + other + "=" + shown(bound) + ", but was " + shown(found);
        return of("value.before", name, message, "other", other, "bound", bound, "found", found);
    }

    /** An instant is not after another. */
    public static InvalidValue notAfter(String name, String other, Object bound, Object found) {
        String message = "must be after " + other + "=" + shown(bound) + ", but was " + shown(found);
        return of("value.not-after", name, message, "other", other, "bound", bound, "found", found);
    }

    /** A period is not within another. */
    public static InvalidValue notWithin(String name, String other, Object bound, Object found) {
        String message = "must be within " + other + "=" + shown(bound) + ", but was " + shown(found);
        return of("value.outside", name, message, "other", other, "bound", bound, "found", found);
    }

    /** Something does not belong to what another component names. */
    public static InvalidValue differs(String name, String other, Object expected, Object found) {
        String message = "must be of " + other + "=" + shown(expected) + ", but was of " + shown(found);
        return of("value.differs", name, message, "other", other, "expected", expected, "found", found);
    }

    /** A value names itself, or what it is part of. */
    public static InvalidValue namesItself(String name, Object found) {
        return of("value.itself", name, "must name others, but named " + shown(found) + " itself", "found", found);
    }

    /** A value contradicts the value of another component. */
    public static InvalidValue contradicts(String name, Object found, String other, Object value) {
        String message = "must not be " + shown(found) + " while " + other + " is " + shown(value);
        return of("value.contradiction", name, message, "found", found, "other", other, "value", value);
    }

    /** A value is missing that another component requires. */
    public static InvalidValue needed(String name, String other, Object value) {
        String message = "must be given while " + other + " is " + shown(value);
        return of("value.needed", name, message, "other", other, "value", value);
    }

    /** A value is given that another component rules out. */
    public static InvalidValue unexpected(String name, String other, Object value) {
        String message = "must not be given while " + other + " is " + shown(value);
        return of("value.unexpected", name, message, "other", other, "value", value);
    }

    /** A value is not allowed here, though its type has it. */
    public static InvalidValue excluded(String name, Object found) {
        return of("value.excluded", name, "must not be " + shown(found), "found", found);
    }

    /** None or several of {@code names} are given, where exactly one must be. The place is the value as a whole. */
    public static InvalidValue notOneOf(List<String> names, int found) {
        String allowed = String.join(", ", names);
        return new InvalidValue(
                "value.one-of",
                "",
                Map.of("allowed", allowed, "found", Integer.toString(found)),
                "exactly one of " + allowed + " must be given, but " + found + " were");
    }

    /** Makes the refusal of a component; {@code parameters} are names and values in turn. */
    private static InvalidValue of(String code, String name, String message, Object... parameters) {
        return at("/" + name, code, name, message, parameters);
    }

    // Each exception walks the stack, hence one is made at its place, rather than made and moved.
    private static InvalidValue at(String pointer, String code, String name, String message, Object... parameters) {
        Map<String, String> shown = new TreeMap<>();
        shown.put("name", name);
        for (int i = 0; i < parameters.length; i += 2) {
            shown.put((String) parameters[i], shown(parameters[i + 1]));
        }
        return new InvalidValue(code, pointer, shown, name + " " + message);
    }

    /** Cuts foreign input to a length fit for a message; 1e999999999 is not written out. */
    private static String shown(Object value) {
        boolean plain = value instanceof BigDecimal number && Math.abs((long) number.scale()) <= SHOWN;
        String text = plain ? ((BigDecimal) value).toPlainString() : value.toString();
        return Excerpt.of(text, SHOWN);
    }
}
