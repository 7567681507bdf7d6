package org.cooplab.core.refusal;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.internal.Excerpt;
import org.jspecify.annotations.Nullable;

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
 * to the refused value ({@link org.cooplab.core.text.Fault#under} moves them). Each code that begins with {@code
 * value.} has one factory here and its sentences in the messages of core. Other records of core have further codes, and
 * a host's own records may throw codes of their own.
 *
 * <p>Names in parameters ({@code name}, {@code other}) are those of record components, which are also the members of
 * documents. The value found is kept as canonical text, shortened if it is long.
 */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The most characters of a value in a message. */
    private static final int SHOWN = 80;

    /** Where a sentence has a parameter. */
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

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
        this.parameters = Copies.map(requireNonNull(parameters, "parameters"), "parameters");
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
        requireNonNull(place, "place");
        return moved(old -> place);
    }

    /**
     * Returns this refusal of a part, and those found together with it, as refusals of the whole that holds the part at
     * {@code place}: {@code /latitude} under {@code /base} is {@code /base/latitude}.
     */
    public InvalidValue under(String place) {
        requireNonNull(place, "place");
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
        requireNonNull(component, "component");
        return at("/" + component + JsonPointers.step(requireNonNull(key, "key").toString()));
    }

    /**
     * Returns this refusal of a word together with the word that was probably meant: the code then ends in {@code
     * .suggestion}, and {@code suggestion} is one more parameter. Unchanged if none is known.
     */
    public InvalidValue suggesting(@Nullable String meant) {
        if (meant == null) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(parameters);
        more.put("suggestion", meant);
        return new InvalidValue(
                code + ".suggestion", pointer, more, sentence + ". Did you mean " + meant + "?", others);
    }

    // Numbers and amounts.

    /** A number, amount or duration is below zero. */
    public static InvalidValue negative(String name, Object found) {
        return of("value.negative", name, "must not be negative, but was {found}", found);
    }

    /** A number, amount or duration is zero or less. */
    public static InvalidValue notPositive(String name, Object found) {
        return of("value.not-positive", name, "must be more than zero, but was {found}", found);
    }

    /** A number is below its least value, whatever the other components are: it is told also where one of them cannot be read. */
    public static InvalidValue below(String name, Object least, Object found) {
        return of("value.below", name, "must be at least {least}, but was {found}", least, found);
    }

    /** A number is outside its bounds, which are inclusive and, as in {@link #below}, do not depend on other components. */
    public static InvalidValue outside(String name, Object least, Object most, Object found) {
        return of("value.range", name, "must be from {least} to {most}, but was {found}", least, most, found);
    }

    /** A number is below zero or above the number of which it is a part. */
    public static InvalidValue notPartOf(String name, String whole, Object most, Object found) {
        return of("value.part", name, "must be from 0 to {whole}={most}, but was {found}", whole, most, found);
    }

    /** A decimal has too many digits after its point. */
    public static InvalidValue tooPrecise(String name, int most, Object found) {
        return of("value.decimals", name, "must have at most {most} decimals, but was {found}", most, found);
    }

    /** A decimal has too many digits before its point. */
    public static InvalidValue tooLong(String name, int most) {
        return of("value.digits", name, "must have at most {most} digits before the decimal point", most);
    }

    /** A quantity is not a whole number of its {@code unit}. */
    public static InvalidValue notWhole(String name, Object unit, Object found) {
        return of(
                "value.whole",
                name,
                "must be a multiple of {unit}, but was {found}",
                "1 " + requireNonNull(unit, "unit"),
                found);
    }

    /** A number or amount is too large to be kept. */
    public static InvalidValue tooLarge(String name, Object found) {
        return of("value.large", name, "is too large to be kept: {found}", found);
    }

    /** An amount is in another currency than those beside it. */
    public static InvalidValue otherCurrency(String name, Object currency, Object found) {
        return of("value.currency", name, "must be in {currency}, but was {found}", currency, found);
    }

    /** A quantity cannot be converted to the unit that is needed. */
    public static InvalidValue otherUnit(String name, Object unit, Object found) {
        return of("value.unit", name, "must convert to {unit}, but was {found}", unit, found);
    }

    /** Parts do not add up to the whole. */
    public static InvalidValue notTheSum(String name, String whole, Object expected, Object found) {
        return of("value.sum", name, "must sum to {whole}={expected}, but was {found}", whole, expected, found);
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
        requireNonNull(expected, "expected");
        String quoted = Excerpt.quoted(requireNonNull(found, "found"));
        Map<String, String> parameters = expected(name, kind, "found", quoted);
        return new InvalidValue("value.format", "", parameters, name + " must be " + expected + ", but was " + quoted);
    }

    /** As {@link #malformed}, for a text that no message may repeat: only its length is given. */
    public static InvalidValue malformedSecret(String name, String kind, String expected, String secret) {
        requireNonNull(expected, "expected");
        String length = Integer.toString(requireNonNull(secret, "secret").length());
        Map<String, String> parameters = expected(name, kind, "length", length);
        String message = name + " must be " + expected + ", but had " + length + " characters";
        return new InvalidValue("value.format.secret", "", parameters, message);
    }

    private static Map<String, String> expected(String name, String kind, String parameter, String value) {
        return Map.of("name", requireNonNull(name, "name"), "expected", requireNonNull(kind, "kind"), parameter, value);
    }

    /** A text is too long to be read. */
    public static InvalidValue tooManyCharacters(String name, int most, int found) {
        return of("value.characters", name, "must have at most {most} characters, but had {found}", most, found);
    }

    /** A document is in an unknown version of its format. */
    static InvalidValue unknownVersion(String found, String known) {
        return of("schema.unknown-version", "schemaVersion", "must be {known}, but was {version}", known, found);
    }

    // Lists.

    /** A list, set or map has nothing in it. */
    public static InvalidValue empty(String name) {
        return of("value.empty", name, "must have at least one element");
    }

    /** A list does not have the number of elements that it must have. */
    public static InvalidValue size(String name, int expected, int found) {
        return of("value.size", name, "must have {expected} elements, but had {found}", expected, found);
    }

    /** A list has too many elements, given the value of another component. */
    public static InvalidValue tooMany(String name, int most, String other, Object value) {
        return of("value.most", name, "must have at most {most} while {other} is {value}", most, other, value);
    }

    /** Two elements are equal or have the same key; {@code index} is that of the second. */
    public static InvalidValue repeated(String name, int index, Object found) {
        String place = "/" + name + "/" + index;
        return placed(place, "value.repeated", name, "must differ, but {found} is there twice", found);
    }

    /** Two elements cover something in common. The place is the list; {@link #at} gives that of an element. */
    public static InvalidValue overlapping(String name, Object first, Object second) {
        return of("value.overlap", name, "must not overlap, but {first} and {second} do", first, second);
    }

    // One component and another.

    /** A day is before another. */
    public static InvalidValue before(String name, String other, Object bound, Object found) {
        return of("value.before", name, "must not be before {other}={bound}, but was {found}", other, bound, found);
    }

    /** An instant is not after another. */
    public static InvalidValue notAfter(String name, String other, Object bound, Object found) {
        return of("value.not-after", name, "must be after {other}={bound}, but was {found}", other, bound, found);
    }

    /** A period is not within another. */
    public static InvalidValue notWithin(String name, String other, Object bound, Object found) {
        return of("value.outside", name, "must be within {other}={bound}, but was {found}", other, bound, found);
    }

    /** Something does not belong to what another component names. */
    public static InvalidValue differs(String name, String other, Object expected, Object found) {
        return of("value.differs", name, "must be of {other}={expected}, but was of {found}", other, expected, found);
    }

    /** A value names itself, or what it is part of. */
    public static InvalidValue namesItself(String name, Object found) {
        return of("value.itself", name, "must name others, but named {found} itself", found);
    }

    /** A value contradicts the value of another component. */
    public static InvalidValue contradicts(String name, Object found, String other, Object value) {
        return of("value.contradiction", name, "must not be {found} while {other} is {value}", found, other, value);
    }

    /** A value is missing that another component requires. */
    public static InvalidValue needed(String name, String other, Object value) {
        return of("value.needed", name, "must be given while {other} is {value}", other, value);
    }

    /** A value is given that another component rules out. */
    public static InvalidValue unexpected(String name, String other, Object value) {
        return of("value.unexpected", name, "must not be given while {other} is {value}", other, value);
    }

    /** A value is not allowed here, though its type has it. */
    public static InvalidValue excluded(String name, Object found) {
        return of("value.excluded", name, "must not be {found}", found);
    }

    /** None or several of {@code names} are given, where exactly one must be. The place is the value as a whole. */
    public static InvalidValue notOneOf(List<String> names, int found) {
        String allowed = String.join(", ", Copies.requireElements(names, "names"));
        return new InvalidValue(
                "value.one-of",
                "",
                Map.of("allowed", allowed, "found", Integer.toString(found)),
                "exactly one of " + allowed + " must be given, but " + found + " were");
    }

    /** Makes the refusal of a component; the sentence names its parameters, whose values follow in the same order. */
    private static InvalidValue of(String code, String name, String sentence, Object... values) {
        return placed("/" + name, code, name, sentence, values);
    }

    // Each exception walks the stack, hence one is made at its place, rather than made and moved.
    private static InvalidValue placed(String pointer, String code, String name, String sentence, Object... values) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("name", requireNonNull(name, "name"));
        Iterator<Object> next = Arrays.asList(values).iterator();
        String told = PARAMETER.matcher(sentence).replaceAll(place -> {
            String parameter = place.group(1);
            String value = shown(requireNonNull(next.next(), parameter));
            parameters.put(parameter, value);
            return Matcher.quoteReplacement(value);
        });
        return new InvalidValue(code, pointer, parameters, name + " " + told);
    }

    /** Cuts foreign input to a length fit for a message; 1e999999999 is not written out. */
    private static String shown(Object value) {
        boolean plain = value instanceof BigDecimal number && Math.abs((long) number.scale()) <= SHOWN;
        String text = plain ? ((BigDecimal) value).toPlainString() : value.toString();
        return Excerpt.of(text, SHOWN);
    }
}
