package org.cooplab.examples.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a job wrote into a folder. */
final class Written {

    private Written() {}

    /** Returns the text of all its files, one after the other in the order of their names. */
    static String text(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> parts = files.filter(
                            file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList();
            for (Path part : parts) {
                text.append(Files.readString(part));
            }
        }
        return text.toString();
    }
}
