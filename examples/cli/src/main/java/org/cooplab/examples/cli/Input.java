package org.cooplab.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cooplab.core.json.DocumentReader.Limits;
import org.cooplab.core.json.Documents;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;

/** A document that was read from a file or, for {@code -}, from standard input. */
final class Input {

    /** What standard input is called on the command line. */
    static final String STANDARD = "-";

    /** What it is called where faults are told. */
    static final String STANDARD_NAME = "(stdin)";

    private static final long MOST = Limits.DEFAULT.maxBytes();

    private final String file;
    private final byte[] bytes;

    private Input(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** Reads a file, or standard input for {@code -}. */
    static Input of(String file) {
        if (file.isEmpty()) {
            throw new BadInput("\"\"", List.of(Fault.of("cli.file.missing", "")));
        }
        if (!file.equals(STANDARD) && Files.isDirectory(Path.of(file))) {
            throw new BadInput(file, List.of(Fault.of("cli.file.folder", "")));
        }
        try {
            if (file.equals(STANDARD)) {
                return new Input(STANDARD_NAME, bounded(STANDARD_NAME, System.in));
            }
            try (InputStream in = Files.newInputStream(Path.of(file))) {
                return new Input(file, bounded(file, in));
            }
        } catch (NoSuchFileException e) {
            throw new BadInput(file, List.of(Fault.of("cli.file.missing", "")));
        } catch (AccessDeniedException e) {
            throw new BadInput(file, List.of(Fault.of("cli.file.forbidden", "")));
        } catch (IOException e) {
            throw new BadInput(
                    file, List.of(Fault.of("cli.file.unreadable", "").with("problem", String.valueOf(e.getMessage()))));
        }
    }

    /** Reads no more than a document may have: some files never end. */
    private static byte[] bounded(String file, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes((int) MOST + 1);
        if (bytes.length > MOST) {
            throw new BadInput(file, List.of(Fault.of("json.limit.bytes", "").with("max", MOST)));
        }
        return bytes;
    }

    /** Returns the record it describes. */
    <T> T as(Class<T> type) {
        try {
            return Documents.read(type, bytes);
        } catch (InvalidDocument e) {
            throw new BadInput(file, DocumentType.introduced(e.faults(), bytes));
        }
    }

    /** Returns what {@code compile} makes of the record it describes; faults that it finds get their line. */
    <T, R> R compiled(Class<T> type, Function<T, R> compile) {
        T record = as(type);
        return judged(() -> compile.apply(record));
    }

    /** Returns what {@code work} makes of it; faults that it finds get their line. */
    <R> R judged(Supplier<R> work) {
        return judged("", work);
    }

    /** Returns what {@code work} makes of what stands at {@code pointer} in it; faults that it finds get their line. */
    <R> R judged(String pointer, Supplier<R> work) {
        try {
            return work.get();
        } catch (InvalidDocument e) {
            throw located(pointer, e.faults());
        } catch (InvalidValue e) {
            throw located(pointer, Faults.of(e));
        }
    }

    /** Returns what {@code work} makes of it; faults that it finds get their line, and are told in those words. */
    <R> R judged(Supplier<R> work, Function<Fault, String> words) {
        try {
            return judged(work);
        } catch (BadInput bad) {
            throw bad.said(words);
        }
    }

    private BadInput located(String pointer, List<Fault> faults) {
        return located(faults.stream().map(fault -> fault.under(pointer)).toList());
    }

    /** Returns these faults of it, with their lines. */
    BadInput located(List<Fault> faults) {
        return new BadInput(file, Documents.locate(text(), faults));
    }

    /** Returns whether it looks like a document in JSON, which begins with a brace. */
    boolean looksLikeJson() {
        return text().replace("\uFEFF", "").stripLeading().startsWith("{");
    }

    /** Returns where it came from. */
    String file() {
        return file;
    }

    /** Returns its text; what is not UTF-8 is refused, not read with replacement characters. */
    String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadInput(file, List.of(Fault.of("json.encoding", "")));
        }
    }
}
