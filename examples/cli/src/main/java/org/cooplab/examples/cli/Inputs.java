package org.cooplab.examples.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.cooplab.core.text.Fault;

/** The inputs of a command, read one after the other; the faults of all of them are reported together. */
final class Inputs {

    private final Set<BadInput> wrong = new LinkedHashSet<>();
    private boolean standardInputTaken;

    /** Opens a file, or standard input for {@code -}, which can serve only one of the inputs. */
    Input open(String file) {
        if (file.equals(Input.STANDARD)) {
            if (standardInputTaken) {
                throw new BadInput(Input.STANDARD_NAME, List.of(Fault.of("cli.file.stdin-twice", "")));
            }
            standardInputTaken = true;
        }
        return Input.of(file);
    }

    /** Reads one, perhaps from another one; its value is available once all are {@linkplain #requireSound() sound}. */
    <T> Supplier<T> read(Supplier<T> reading) {
        try {
            T made = reading.get();
            return () -> made;
        } catch (BadInput bad) {
            wrong.add(bad);
            return () -> {
                throw bad;
            };
        }
    }

    /** Reads one that has no value of its own. */
    void read(Runnable reading) {
        read(() -> {
            reading.run();
            return true;
        });
    }

    /** Refuses the inputs if anything is wrong with one of them. */
    void requireSound() {
        wrong.stream().reduce(BadInput::and).ifPresent(all -> {
            throw all;
        });
    }
}
