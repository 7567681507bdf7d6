package org.cooplab.examples.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.cooplab.core.text.Fault;

/** An input that cannot be used, and where it came from. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;

    @SuppressWarnings("serial") // an immutable list of serializable faults
    private final List<Fault> faults;

    BadInput(String file, List<Fault> faults) {
        super(file + ": " + faults);
        this.file = file;
        this.faults = faults;
    }

    /** Refuses a file that cannot be written, before the work whose outcome it is to take. */
    static void refuseUnwritable(Path file) {
        if (Files.isDirectory(file)) {
            throw new BadInput(file.toString(), List.of(Fault.of("cli.file.folder", "")));
        }
        Path place = Files.exists(file) ? file : file.toAbsolutePath().getParent();
        if (place == null || !Files.isWritable(place) || isBelowFile(file.toAbsolutePath())) {
            throw new BadInput(file.toString(), List.of(Fault.of("cli.file.no-place", "")));
        }
    }

    /** What is written beside the answer cannot be. */
    static BadInput unwritable(IOException failure) {
        String file =
                failure instanceof FileSystemException there && there.getFile() != null ? there.getFile() : "(output)";
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

    private static boolean isBelowFile(Path file) {
        Path holder = file.getParent();
        return holder != null && Files.isRegularFile(holder);
    }

    String file() {
        return file;
    }

    List<Fault> faults() {
        return faults;
    }
}
