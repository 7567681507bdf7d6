package org.cooplab.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Help in the language asked. */
class HelpTest {

    /** What is written in Latin letters in every language: names, codes and formats. */
    private static final Set<String> NAMES = Set.of(
            "cooplab",
            "json",
            "geojson",
            "csv",
            "ld",
            "uri",
            "vroom",
            "cvrplib",
            "vrplib",
            "solomon",
            "homberger",
            "li",
            "lim",
            "cordeau",
            "data",
            "food",
            "consortium",
            "https",
            "market",
            "example",
            "dfc",
            "coop",
            "hubs");

    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "is", "for", "what", "with", "this", "that", "are", "to", "by", "or", "it", "its",
            "whose", "default", "orders", "show", "print");

    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{2,}");

    private static Stream<CommandSpec> commands(String language) {
        CommandLine line = Cooplab.commands(Locale.forLanguageTag(language));
        return Stream.concat(Stream.of(line), line.getSubcommands().values().stream())
                .map(CommandLine::getCommandSpec);
    }

    /** What is said of each command, option and parameter, by its place. */
    private static Map<String, String> descriptions(String language) {
        Map<String, String> all = new TreeMap<>();
        commands(language).forEach(command -> {
            String name = command.qualifiedName();
            all.put(name, String.join(" ", command.usageMessage().description()));
            int number = 0;
            for (ArgSpec argument : command.args()) {
                all.put(name + " " + number++, String.join(" ", argument.description()));
            }
        });
        return all;
    }

    private static String help(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertEquals(Cooplab.FINE, Cooplab.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments));
        assertEquals("", err.toString());
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void every_command_option_and_parameter_is_described(String language) {
        descriptions(language).forEach((place, text) -> assertFalse(text.isBlank(), place));
    }

    @Test
    void no_description_is_the_same_in_two_languages() {
        Map<String, String> english = descriptions("en");
        for (String language : List.of("ar", "fr")) {
            descriptions(language).forEach((place, text) -> assertNotEquals(english.get(place), text, place));
        }
        assertEquals(keys("en"), keys("ar"));
        assertEquals(keys("en"), keys("fr"));
    }

    private static Set<String> keys(String language) {
        return ResourceBundle.getBundle(Cooplab.class.getPackageName() + ".help", Locale.forLanguageTag(language))
                .keySet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr"})
    void no_english_is_left_in_the_help(String language) {
        Set<String> names = namesTyped();
        for (CommandSpec command : commands(language).toList()) {
            List<String> typed = new ArrayList<>(List.of(command.qualifiedName().split(" ")));
            typed.remove(0);
            typed.addAll(List.of("--help", "--lang", language));
            String help = help(typed.toArray(String[]::new));
            List<String> left = WORD.matcher(help.replaceAll("--?[A-Za-z]+", " "))
                    .results()
                    .map(word -> word.group().toLowerCase(Locale.ROOT))
                    .filter(word -> language.equals("ar") ? !names.contains(word) : ENGLISH.contains(word))
                    .filter(word -> !names.contains(word))
                    .toList();
            assertEquals(List.of(), left, help);
        }
    }

    /** Names, and the words that one types: commands, kinds of documents, choices, parties, languages. */
    private static Set<String> namesTyped() {
        Set<String> names = new HashSet<>(NAMES);
        names.addAll(List.of("ar", "fr", "en", "mad", "auto", "report", "platform", "treasury", "partner"));
        commands("en").forEach(command -> {
            names.add(command.name());
            command.args().stream()
                    .filter(argument -> argument.completionCandidates() != null)
                    .flatMap(argument -> words(argument.completionCandidates()).stream())
                    .forEach(names::add);
        });
        names.addAll(words(new DocumentType.Names()));
        return names;
    }

    private static Collection<String> words(Iterable<String> choices) {
        return WORD.matcher(String.join(" ", choices).toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group())
                .collect(Collectors.toSet());
    }

    @Test
    void help_comes_in_the_language_asked_before_or_behind_the_command() {
        assertEquals(help("price", "--help", "--lang", "fr"), help("--lang=fr", "price", "--help"));
        assertEquals(help("--help"), help("--help", "--lang", "en"));
        assertEquals(help("--help", "--lang", "ar"), help("--lang", "ar-MA", "--help"));
    }

    @Test
    void every_command_says_the_version_when_it_is_asked_for_it() {
        commands("en").forEach(command -> {
            List<String> typed = new ArrayList<>(List.of(command.qualifiedName().split(" ")));
            typed.remove(0);
            typed.add("-V");
            assertEquals(help("--version"), help(typed.toArray(String[]::new)));
        });
        assertFalse(help("-V").isBlank());
    }

    @Test
    void the_command_help_says_what_the_option_does() {
        assertEquals(help("--help"), help("help"));
        assertEquals(help("price", "--help"), help("help", "price"));
        assertEquals(help("help", "--help"), help("help", "help"));
        assertEquals(help("plan", "--help", "--lang", "ar"), help("help", "plan", "--lang", "ar"));
        assertEquals(help("--help", "--lang", "fr"), help("--lang", "fr", "help"));
    }

    @Test
    void no_line_ends_behind_an_apostrophe() {
        for (CommandSpec command : commands("fr").toList()) {
            String help = help(
                    ("--lang fr help " + command.name()).replace(" cooplab", "").split(" "));
            assertEquals(
                    List.of(),
                    help.lines().filter(line -> line.matches(".*[’']\\h*")).toList(),
                    help);
            assertFalse(help.contains("'"), help);
        }
        assertTrue(help("help", "route", "--lang", "fr").contains("l’usage"));
    }
}
