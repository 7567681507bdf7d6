package org.cooplab.core.json;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;

/**
 * Reads and writes documents in JSON.
 *
 * <pre>{@code
 * PriceBook book = Documents.read(PriceBook.class, text);   // or every fault at once
 * String text = Documents.write(book);                      // the same bytes for the same book
 * }</pre>
 *
 * <p><b>Reading is strict.</b> A document becomes exactly the record it describes or an {@link
 * InvalidDocument} that lists everything wrong with it, each fault with line, column and JSON Pointer:
 *
 * <ul>
 *   <li>unknown members and unknown words of closed lists, with a suggestion; repeated members; required members that are
 *       missing or {@code null};
 *   <li>values of another type: a number where a string is expected, a fraction or an overflow where a
 *       whole number is, a text that is not a valid day, instant, duration, zone or currency. A decimal number may be a
 *       number or a string, {@code 12.50} or {@code "12.50"}; only the amount of money is always a string, since other
 *       readers round numbers;
 *   <li>what a constructor refuses: an {@link InvalidValue} with its code, at the member that it names; any other
 *       exception with its message, at the member with whose name the message begins, if it does;
 *   <li>syntax errors, after which nothing more is read, text after the end, bytes that are not UTF-8, and documents beyond
 *       the {@link DocumentReader.Limits}.
 * </ul>
 *
 * <p>One mistake is one fault: an object that holds a wrong value is not judged as a whole, and an
 * engine compiles only what could be read. Optional members may be absent
 * or {@code null}; the constructor then gets {@code null}, or zero for a primitive. A member of type {@code Map<String,
 * Object>} is kept unchanged.
 *
 * <p><b>Writing is deterministic.</b> Equal records give equal bytes, on every Java release: members stand in
 * declared order, absent ones are left out, sets and the keys of maps are sorted.
 *
 * <p>Records, a host's own too, hold records, enums, sealed types, lists, sets, maps, and of the JDK: texts, truth values,
 * {@code int}, {@code long}, {@code double}, decimal and big integer numbers, days, times, instants, durations, zones,
 * currencies and URIs.
 *
 * <p>A type is described by the Jackson annotations on its record: {@code @JsonProperty} (name,
 * required), {@code @JsonCreator} (both modes), {@code @JsonValue}, {@code @JsonIgnore},
 * {@code @JsonIgnoreProperties(ignoreUnknown = true)} (for documents that others define),
 * {@code @JsonTypeInfo} by name with {@code @JsonSubTypes}, {@code @JsonFormat(shape = STRING)} and
 * {@code @JsonInclude(NON_EMPTY)}.
 */
public final class Documents {

    private static final DocumentReader READER = DocumentReader.within(DocumentReader.Limits.DEFAULT);

    private Documents() {}

    /**
     * Reads a document within the {@linkplain DocumentReader.Limits#DEFAULT usual limits}.
     *
     * @throws InvalidDocument with every fault
     * @throws IllegalArgumentException if no document can be of that type
     */
    public static <T> T read(Class<T> type, String document) {
        return READER.read(type, document);
    }

    /**
     * Reads a document in UTF-8 within the usual limits.
     *
     * @throws InvalidDocument with every fault
     * @throws IllegalArgumentException if no document can be of that type
     */
    public static <T> T read(Class<T> type, byte[] document) {
        return READER.read(type, document);
    }

    /**
     * Reads a document in UTF-8 from a stream, which is read to its end and not closed.
     *
     * @throws IOException if the stream cannot be read
     * @throws InvalidDocument with every fault
     * @throws IllegalArgumentException if no document can be of that type
     */
    public static <T> T read(Class<T> type, InputStream document) throws IOException {
        return READER.read(type, document);
    }

    /**
     * Adds lines and columns of the text to faults that were found in its record: compiling an engine knows pointers only.
     *
     * @param document the text that the record was read from
     * @param faults what was found; those that have a place keep it
     * @return the faults in the order of the text; unchanged if it is no JSON at all
     */
    public static List<Fault> locate(String document, List<Fault> faults) {
        requireNonNull(document, "document");
        Copies.requireElements(faults, "faults");
        Node node = TreeParser.parse(document, DocumentReader.Limits.DEFAULT, new FaultList(1));
        if (node == null) {
            return List.copyOf(faults);
        }
        Places places = new Places(node);
        return faults.stream()
                .map(places::placed)
                .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .toList();
    }

    /**
     * Writes a record on one line.
     *
     * @throws IllegalArgumentException if the record holds what no document can hold, or more than 500 levels of objects
     *     and lists, which no reader takes
     */
    public static String write(Object document) {
        return new DocumentWriter(false).write(requireNonNull(document, "document"));
    }

    /**
     * Writes a record with line breaks and two spaces per level, and a line feed at the end.
     *
     * @throws IllegalArgumentException if the record holds what no document can hold, or more than 500 levels of objects
     *     and lists, which no reader takes
     */
    public static String writePretty(Object document) {
        return new DocumentWriter(true).write(requireNonNull(document, "document")) + "\n";
    }
}
