package org.cooplab.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cooplab.core.refusal.JsonPointers;

/** Reads and checks the message files that lie beside a class. */
final class MessageFiles {

    /** The languages in which the library speaks. */
    static final List<LanguageTag> LANGUAGES = List.of(LanguageTag.AR, LanguageTag.FR, LanguageTag.EN);

    private MessageFiles() {}

    /**
     * Reads the sentences of one language.
     *
     * @throws IllegalArgumentException if there is no such file, if its module hides it, or if a
     *     sentence is malformed
     */
    static Map<String, Sentence> read(Class<?> anchor, LanguageTag language) {
        Map<String, Sentence> sentences = new HashMap<>();
        for (Map.Entry<Object, Object> entry : load(anchor, fileName(language)).entrySet()) {
            String code = (String) entry.getKey();
            try {
                sentences.put(code, Sentence.parse(Typography.set((String) entry.getValue(), language)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        code + " in " + fileName(language) + " of " + anchor.getName() + ": " + e.getMessage(), e);
            }
        }
        return sentences;
    }

    private static String fileName(LanguageTag language) {
        return "messages_" + language.value() + ".properties";
    }

    private static Properties load(Class<?> anchor, String file) {
        // Asked from here, a file inside a package of another named module is hidden unless that
        // package is open to us. Say so: a missing line in module-info looks like a missing file.
        if (!anchor.getModule().isOpen(anchor.getPackageName(), MessageFiles.class.getModule())) {
            throw new IllegalArgumentException(
                    "module " + anchor.getModule().getName() + " must say: opens " + anchor.getPackageName() + " to "
                            + MessageFiles.class.getModule().getName());
        }
        try (InputStream bytes = anchor.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalArgumentException("there must be a file " + file + " beside " + anchor.getName());
            }
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what is wrong with the files of an anchor; the pointer of a fault is language and code. */
    static List<Fault> check(Class<?> anchor) {
        Faults faults = new Faults();
        Map<LanguageTag, Map<String, Sentence>> files = new TreeMap<>();
        LANGUAGES.forEach(language -> files.put(language, read(anchor, language)));
        Set<String> codes = new TreeSet<>();
        files.values().forEach(file -> codes.addAll(file.keySet()));
        for (String code : codes) {
            files.forEach((language, file) -> {
                String pointer = "/" + language + JsonPointers.step(code);
                Sentence sentence = file.get(code);
                if (sentence == null) {
                    faults.add("messages.missing", pointer);
                } else {
                    checkParameters(files, code, sentence, pointer, faults);
                    checkForms(language, sentence, pointer, faults);
                }
            });
        }
        return faults.list();
    }

    private static void checkParameters(
            Map<LanguageTag, Map<String, Sentence>> files,
            String code,
            Sentence sentence,
            String pointer,
            Faults faults) {
        Set<String> all = new TreeSet<>();
        for (Map<String, Sentence> file : files.values()) {
            Sentence same = file.get(code);
            if (same != null) {
                all.addAll(same.parameters().keySet());
            }
        }
        if (!sentence.parameters().keySet().equals(all)) {
            faults.add(
                    "messages.parameters",
                    pointer,
                    "expected",
                    all,
                    "found",
                    sentence.parameters().keySet());
        }
    }

    private static void checkForms(LanguageTag language, Sentence sentence, String pointer, Faults faults) {
        for (Sentence.Choice choice : sentence.choices()) {
            Set<Plural> missing = EnumSet.copyOf(Plural.required(language));
            missing.removeAll(choice.forms().keySet());
            if (!missing.isEmpty()) {
                faults.add("messages.plural", pointer, "parameter", choice.name(), "missing", missing);
            }
        }
    }
}
