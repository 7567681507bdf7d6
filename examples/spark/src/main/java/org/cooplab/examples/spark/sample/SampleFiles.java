package org.cooplab.examples.spark.sample;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cooplab.core.json.Documents;
import org.cooplab.examples.quickstart.pilot.TrainingProgramme;
import org.cooplab.examples.quickstart.world.World;

/**
 * Example documents as files: {@code cooperatives.jsonl}, {@code orders.jsonl}, {@code rules.json}, {@code book.json},
 * {@code networks.jsonl}.
 */
public final class SampleFiles {

    /** The day of judgement and the first day of the history. */
    public static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    private SampleFiles() {}

    /** Writes them all into a folder, which is made. */
    public static void write(Path folder, int cooperatives, int orders, int days) {
        World world = World.of(1, DAY, orders);
        try {
            Files.createDirectories(folder);
            lines(folder.resolve("cooperatives.jsonl"), National.cooperatives(cooperatives, DAY));
            lines(folder.resolve("orders.jsonl"), National.history(world, days).stream());
            Files.writeString(folder.resolve("rules.json"), Documents.writePretty(TrainingProgramme.rules()));
            Files.writeString(folder.resolve("book.json"), Documents.writePretty(MarketBook.of(world)));
            lines(folder.resolve("networks.jsonl"), RegionalNetworks.of(world).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lines(Path file, Stream<? extends Record> documents) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            documents.map(Documents::write).forEach(line -> out.print(line + "\n"));
            if (out.checkError()) {
                throw new IOException("not all could be written to " + file);
            }
        }
    }

    /** Returns documents as lines of JSON. */
    public static List<String> lines(Stream<? extends Record> documents) {
        return documents.map(Documents::write).toList();
    }
}
