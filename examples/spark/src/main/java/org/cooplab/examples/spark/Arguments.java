package org.cooplab.examples.spark;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What follows the command: pairs of {@code --name value}. */
final class Arguments {

    private final Map<String, String> values = new HashMap<>();

    /** Reads the pairs; the first argument is the command. */
    Arguments(String[] arguments, Set<String> known) {
        for (int i = 1; i < arguments.length; i += 2) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : arguments[i];
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "options must be of " + new TreeSet<>(known) + ", but there was " + arguments[i]);
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("--" + name + " must have a value");
            }
            values.put(name, arguments[i + 1]);
        }
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " must be given");
        }
        return value;
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
