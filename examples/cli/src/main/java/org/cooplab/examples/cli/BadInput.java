package org.cooplab.examples.cli;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cooplab.core.text.Fault;
import org.jspecify.annotations.Nullable;

/** Inputs that cannot be used, and where they came from. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an immutable list of serializable records
    private final List<FileFault> faults;

    /** What is wrong, with which file, and in what words if they are not those of the fault alone. */
    record FileFault(String file, Fault fault, @Nullable String words) implements Serializable {}

    BadInput(String file, List<Fault> faults) {
        this(faults.stream().map(fault -> new FileFault(file, fault, null)).toList());
    }

    private BadInput(List<FileFault> faults) {
        super(faults.toString());
        this.faults = faults;
    }

    /** Returns this with what is wrong with another input too. */
    BadInput and(BadInput other) {
        return new BadInput(
                Stream.concat(faults.stream(), other.faults.stream()).toList());
    }

    /** Returns this in the words of somebody who knows more of what it is about. */
    BadInput said(Function<Fault, String> words) {
        return new BadInput(faults.stream()
                .map(each -> new FileFault(each.file(), each.fault(), words.apply(each.fault())))
                .toList());
    }

    /** Refuses an output file that cannot be written or is one of the inputs, before any work is done. */
    static void refuseUnwritable(String name, String... inputs) {
        if (name.isEmpty() || name.equals(Input.STANDARD)) {
            throw new BadInput(name.isEmpty() ? "\"\"" : name, List.of(Fault.of("cli.file.needed", "")));
        }
        Path file = Path.of(name);
        if (Files.isDirectory(file)) {
            throw new BadInput(name, List.of(Fault.of("cli.file.folder", "")));
        }
        if (Stream.of(inputs).anyMatch(input -> isSame(file, input))) {
            throw new BadInput(name, List.of(Fault.of("cli.file.input", "")));
        }
        Path place = Files.exists(file) ? file : file.toAbsolutePath().getParent();
        if (place == null || !Files.isWritable(place) || isBelowFile(file.toAbsolutePath())) {
            throw new BadInput(name, List.of(Fault.of("cli.file.no-place", "")));
        }
    }

    /**
     * A file beside the answer cannot be written: the one that the failure names or, if it names none, {@code otherwise}.
     */
    static BadInput unwritable(String otherwise, IOException failure) {
        String file =
                failure instanceof FileSystemException there && there.getFile() != null ? there.getFile() : otherwise;
        if (failure instanceof FileAlreadyExistsException) {
            return new BadInput(file, List.of(Fault.of("cli.file.in-the-way", "")));
        }
        if (failure instanceof AccessDeniedException
                || failure instanceof NoSuchFileException
                || isBelowFile(Path.of(file))) {
            return new BadInput(file, List.of(Fault.of("cli.file.no-place", "")));
        }
        String reason = failure instanceof FileSystemException there ? there.getReason() : null;
        String problem = reason == null ? failure.getMessage() : reason;
        return new BadInput(
                file, List.of(Fault.of("cli.file.unwritable", "").with("problem", String.valueOf(problem))));
    }

    /** Returns whether an input is the same file, by whatever name; a missing input is reported when it is read. */
    private static boolean isSame(Path file, String input) {
        try {
            return !input.equals(Input.STANDARD) && Files.isSameFile(file, Path.of(input));
        } catch (IOException absent) {
            return false;
        }
    }

    private static boolean isBelowFile(Path file) {
        Path holder = file.getParent();
        return holder != null && Files.isRegularFile(holder);
    }

    List<FileFault> faults() {
        return faults;
    }
}
