package org.cooplab.core.json;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.cooplab.core.text.InvalidDocument;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents within limits, and runs a Jakarta validator on them if one is given.
 *
 * <p>Immutable and thread-safe. {@link Documents} says what it accepts and which faults it finds.
 */
public final class DocumentReader {

    /** The deepest nesting that anyone may read, and hence that is written. */
    static final int DEEPEST = 500;

    /** The most bytes that can be read at all: nearly 2 GiB. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 9;

    private final Limits limits;
    private final @Nullable Validator validator;

    private DocumentReader(Limits limits, @Nullable Validator validator) {
        this.limits = limits;
        this.validator = validator;
    }

    /** Returns a reader with these limits and without a validator. */
    public static DocumentReader within(Limits limits) {
        return new DocumentReader(requireNonNull(limits, "limits"), null);
    }

    /**
     * Returns a reader that also lists violations of the constraints on record components, each with its line and column.
     */
    public DocumentReader checking(Validator by) {
        return new DocumentReader(limits, requireNonNull(by, "by"));
    }

    /**
     * Reads a document in UTF-8, with or without a byte order mark.
     *
     * @throws InvalidDocument with every fault
     */
    public <T> T read(Class<T> type, byte[] document) {
        if (requireNonNull(document, "document").length > mostBytes()) {
            FaultList faults = new FaultList(1);
            faults.add("json.limit.bytes", 1, 1, Pointer.ROOT, "max", mostBytes());
            throw new InvalidDocument(faults.sorted());
        }
        return parse(type, decode(document));
    }

    /**
     * Reads a document, with or without a byte order mark.
     *
     * @throws InvalidDocument with every fault
     */
    public <T> T read(Class<T> type, String document) {
        // A character takes one to three bytes: only what may be too long is counted exactly.
        if (requireNonNull(document, "document").length() > limits.maxBytes() / 3) {
            return read(type, document.getBytes(StandardCharsets.UTF_8));
        }
        return parse(type, document.startsWith("\uFEFF") ? document.substring(1) : document);
    }

    /**
     * Reads a stream to its end, or to the limit; does not close it.
     *
     * @throws IOException if the stream cannot be read
     * @throws InvalidDocument with every fault
     */
    public <T> T read(Class<T> type, InputStream document) throws IOException {
        return read(type, requireNonNull(document, "document").readNBytes(mostBytes() + 1));
    }

    /** One byte more than these still fits into an array, and tells that there are more. */
    private int mostBytes() {
        return (int) Math.min(limits.maxBytes(), MOST_BYTES);
    }

    private <T> T parse(Class<T> type, String text) {
        Shape shape = Shapes.of(requireNonNull(type, "type"));
        FaultList faults = new FaultList(limits.maxFaults());
        Node node = TreeParser.parse(text, limits, faults);
        Object value = node == null ? null : new Binder(faults, validator).bind(shape, node);
        if (!faults.isEmpty() || value == null) {
            throw new InvalidDocument(faults.sorted());
        }
        return type.cast(value);
    }

    private static String decode(byte[] document) {
        int start = hasMark(document) ? 3 : 0;
        ByteBuffer bytes = ByteBuffer.wrap(document, start, document.length - start);
        CharBuffer chars = CharBuffer.allocate(document.length - start);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, chars, true);
        String text = chars.flip().toString();
        if (isWide(text)) {
            throw notUtf8("");
        }
        if (result.isError()) {
            throw notUtf8(text);
        }
        return text;
    }

    /** UTF-16 and UTF-32 have a zero beside the brace or bracket that a document begins with. */
    private static boolean isWide(String text) {
        return text.length() > 1 && (text.charAt(0) == 0 || text.charAt(1) == 0);
    }

    /** Returns the fault of the bytes behind what could be read. */
    private static InvalidDocument notUtf8(String before) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < before.length(); i++) {
            column++;
            if (before.charAt(i) == '\n') {
                line++;
                column = 1;
            }
        }
        FaultList faults = new FaultList(1);
        faults.add("json.encoding", line, column, Pointer.ROOT);
        return new InvalidDocument(faults.sorted());
    }

    private static boolean hasMark(byte[] document) {
        return document.length >= 3
                && document[0] == (byte) 0xEF
                && document[1] == (byte) 0xBB
                && document[2] == (byte) 0xBF;
    }

    /**
     * Limits on what is read of a document, so that a hostile one costs little.
     *
     * @param maxDepth the deepest nesting of objects and lists, from 1 to 500
     * @param maxBytes the largest document, in bytes of UTF-8; at least 1; more than 2 147 483 638 count as so many
     * @param maxFaults the most faults that are listed; at least 1
     */
    public record Limits(int maxDepth, long maxBytes, int maxFaults) {

        /** 64 levels, 64 MiB, 1000 faults. */
        public static final Limits DEFAULT = new Limits(64, 64L << 20, 1000);

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if a limit is out of its range
         */
        public Limits {
            if (maxDepth < 1 || maxDepth > DEEPEST) {
                throw new IllegalArgumentException("maxDepth must be from 1 to " + DEEPEST + ", but was " + maxDepth);
            }
            if (maxBytes < 1) {
                throw new IllegalArgumentException("maxBytes must be at least 1, but was " + maxBytes);
            }
            if (maxFaults < 1) {
                throw new IllegalArgumentException("maxFaults must be at least 1, but was " + maxFaults);
            }
        }
    }
}
