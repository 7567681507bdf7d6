package org.cooplab.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents that the guides show are fine as they stand. */
class GuidesTest {

    private static final Pattern BLOCK = Pattern.compile("```json ([a-z-]+)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void every_document_of_the_guides_is_fine() throws Exception {
        Path root = Path.of("").toAbsolutePath().getParent().getParent();
        int found = 0;
        for (String module : List.of("core", "pricing", "distribution", "eligibility")) {
            Matcher block = BLOCK.matcher(Files.readString(root.resolve(module).resolve("README.md")));
            while (block.find()) {
                Path file = Files.writeString(folder.resolve("document.json"), block.group(2));
                StringWriter said = new StringWriter();
                int exit = Cooplab.run(
                        new PrintWriter(said, true),
                        new PrintWriter(said, true),
                        "check",
                        block.group(1),
                        file.toString());
                assertEquals(Cooplab.FINE, exit, () -> module + ": " + said);
                found++;
            }
        }
        assertTrue(found >= 3, "found " + found);
    }
}
