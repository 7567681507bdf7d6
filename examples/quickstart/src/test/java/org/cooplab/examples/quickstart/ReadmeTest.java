package org.cooplab.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the README compile as they stand, run, and print what their comments say. */
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("public (?:final )?class (\\w+)");
    private static final Pattern PRINTED = Pattern.compile("(?m)^ *System\\.out\\.println\\(.*\\); // ([^:\n]+)");

    @TempDir
    private Path folder;

    @Test
    void every_example_of_the_readme_compiles_and_prints_what_it_says() throws Exception {
        TreeMap<String, String> examples = examples("README.md");
        assertEquals(
                List.of("AssessACooperative", "PlanADay", "PriceAnOrder", "UseMoney"), List.copyOf(examples.keySet()));
        runAll(examples);
    }

    @Test
    void every_example_of_the_guides_compiles_and_prints_what_it_says() throws Exception {
        for (String module : List.of("core", "pricing", "distribution", "eligibility")) {
            TreeMap<String, String> examples = examples(module + "/README.md");
            assertFalse(examples.isEmpty(), module);
            runAll(examples);
        }
    }

    private static TreeMap<String, String> examples(String page) throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent().getParent();
        TreeMap<String, String> examples = new TreeMap<>();
        Matcher blocks = BLOCK.matcher(Files.readString(root.resolve(page)));
        while (blocks.find()) {
            Matcher name = NAME.matcher(blocks.group(1));
            if (name.find()) {
                examples.put(name.group(1), blocks.group(1));
            }
        }
        return examples;
    }

    private void runAll(TreeMap<String, String> examples) throws IOException, ReflectiveOperationException {
        for (var example : examples.entrySet()) {
            String printed = run(example.getKey(), example.getValue());
            Matcher said = PRINTED.matcher(example.getValue());
            while (said.find()) {
                String expected = said.group(1).strip();
                assertTrue(
                        printed.contains(expected),
                        () -> example.getKey() + " must print " + expected + ", but: " + printed);
            }
        }
    }

    private String run(String name, String source) throws IOException, ReflectiveOperationException {
        Path file = folder.resolve(name + ".java");
        Files.writeString(file, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int errors = compiler.run(null, null, null, "-d", folder.toString(), "-proc:none", file.toString());
        assertEquals(0, errors, name + " must compile");
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
