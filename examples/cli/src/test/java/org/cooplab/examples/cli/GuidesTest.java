package org.cooplab.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents that the guides show are fine as they stand. */
class GuidesTest {

    private static final Pattern BLOCK = Pattern.compile("```json ([a-z-]+)\n(.*?)```", Pattern.DOTALL);

    /** Two commands refuse: the day leaves orders, and for some actions there is nobody. */
    private static final Set<String> REFUSING = Set.of("plan", "match");

    private static final Pattern COMMAND = Pattern.compile("(?m)^java -jar cooplab.jar (.*)$");

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

    @Test
    void the_documents_of_the_guides_belong_together() throws Exception {
        assertEquals(
                Cooplab.FINE,
                run("price", "--book", guide("pricing", "price-book"), "--order", guide("core", "order")));
        assertEquals(
                Cooplab.FINE,
                run(
                        "plan",
                        "--network",
                        guide("distribution", "network"),
                        "--day",
                        guide("distribution", "day"),
                        "--iterations",
                        "100"));
    }

    /** Writes the first document of that kind in a guide to a file. */
    private String guide(String module, String kind) throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent().getParent();
        Matcher block = BLOCK.matcher(Files.readString(root.resolve(module).resolve("README.md")));
        while (block.find()) {
            if (block.group(1).equals(kind)) {
                return Files.writeString(folder.resolve(kind + ".json"), block.group(2))
                        .toString();
            }
        }
        throw new AssertionError("no " + kind + " in the guide of " + module);
    }

    private static int run(String... arguments) {
        return Cooplab.run(new PrintWriter(new StringWriter()), new PrintWriter(System.err, true), arguments);
    }

    @Test
    void every_command_of_the_examples_page_runs_on_the_documents_of_the_pilot() throws Exception {
        Path page = Path.of("").toAbsolutePath().getParent().resolve("README.md");
        Matcher command = COMMAND.matcher(Files.readString(page));
        assertEquals(Path.of("target").toAbsolutePath(), folderOfTheProgram(Files.readString(page)));
        int found = 0;
        while (command.find()) {
            String[] line = command.group(1)
                    .replaceAll("(?<=[ ])(report|[a-z]+(?:\\.[a-z]+)+)\\b", folder + "/$1")
                    .replace("--seconds 10", "--iterations 200")
                    .replace("demo", "demo --lang ar")
                    .split(" > ");
            StringWriter answer = new StringWriter();
            StringWriter said = new StringWriter();
            String[] arguments = line[0].split(" ");
            int exit = Cooplab.run(new PrintWriter(answer, true), new PrintWriter(said, true), arguments);
            assertEquals(
                    REFUSING.contains(arguments[0]) ? Cooplab.REFUSED : Cooplab.FINE,
                    exit,
                    () -> command.group() + ": " + said);
            if (arguments[0].equals("demo")) {
                String told = said.toString().replace(folder.toString(), "");
                assertTrue(told.contains("6/6"), told);
                assertFalse(told.replaceAll("cooplab|report|index.html", "").matches("(?s).*[a-zA-Z].*"), told);
                assertEquals(10, checkedInputs(folder.resolve("report")));
            }
            if (line.length > 1) {
                Files.writeString(Path.of(line[1]), answer.toString());
            }
            found++;
        }
        assertEquals(15, found);
    }

    /** Checks each document that the report offers for the command line, and returns how many there are. */
    private static int checkedInputs(Path report) throws IOException {
        String page = Files.readString(report.resolve("index.html"));
        int from = page.indexOf("<p id=\"inputs\">");
        Matcher link =
                Pattern.compile("href=\"(.*?)\\.json\"").matcher(page.substring(from, page.indexOf("</p>", from)));
        int found = 0;
        while (link.find()) {
            String type = link.group(1).equals("rules") ? "rule-set" : link.group(1);
            assertEquals(
                    Cooplab.FINE,
                    run("check", type, report.resolve(link.group(1) + ".json").toString()));
            found++;
        }
        return found;
    }

    /** Returns where the page says to go before its first command. */
    private static Path folderOfTheProgram(String page) {
        Matcher way = Pattern.compile("(?m)^cd (.*)\njava -jar cooplab.jar ").matcher(page);
        assertTrue(way.find(), page);
        return Path.of("").toAbsolutePath().getParent().getParent().resolve(way.group(1));
    }
}
