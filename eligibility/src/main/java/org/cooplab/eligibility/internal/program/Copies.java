package org.cooplab.eligibility.internal.program;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives each node of a program a copy of its class for itself.
 *
 * <p>The compiler of the JVM inlines a call where it has only ever seen one class behind it. Where many rules share the
 * class {@code Range}, it has seen many; where each has its own copy, the whole program becomes one piece of machine code,
 * nearly as if written by hand. Copies are hidden classes of the same bytes: no code is generated, and they go away with
 * the program. Where hidden classes are not to be had (native images), the program is left as it is and is only slower.
 * A class that is copied must have no lambda that uses its own instance: the verifier refuses the copy.
 */
final class Copies {

    /** A program of more nodes than this is not inlined as a whole anyway. */
    private static final int MAX_NODES = 400;

    private final Map<Class<?>, byte[]> bytes = new HashMap<>();
    private int nodes;

    private Copies() {}

    /** Returns a node that says the same as this one, made of copies; it has no trace. */
    static Node of(Node node) {
        try {
            Node copy = new Copies().copy(node);
            return copy;
        } catch (IOException | ReflectiveOperationException | LinkageError | UnsupportedOperationException e) {
            return node; // only slower
        }
    }

    private Node copy(Node node) throws IOException, ReflectiveOperationException {
        if (++nodes > MAX_NODES) {
            return node;
        } else if (node instanceof Connectives.All all) {
            List<Node> of = copies(all.of());
            return of.isEmpty() ? node : paired(of, true);
        } else if (node instanceof Connectives.Any any) {
            List<Node> of = copies(any.of());
            return of.isEmpty() ? node : paired(of, false);
        } else if (node instanceof Connectives.Named named) {
            return copy(named.of());
        }
        @Nullable Object[] parts = node.parts();
        return parts == null ? node : make(node.getClass(), parts);
    }

    private List<Node> copies(Node[] of) throws IOException, ReflectiveOperationException {
        List<Node> copies = new ArrayList<>();
        for (Node node : of) {
            copies.add(copy(node));
        }
        return copies;
    }

    /** Joins nodes in pairs and pairs of pairs, so that no call is nested deep. */
    private Node paired(List<Node> of, boolean all) throws IOException, ReflectiveOperationException {
        if (of.size() == 1) {
            return of.get(0);
        }
        int middle = (of.size() + 1) / 2;
        Node a = paired(of.subList(0, middle), all);
        Node b = paired(of.subList(middle, of.size()), all);
        return define(all ? And.class : Or.class, new Object[] {a, b});
    }

    private Node make(Class<? extends Node> type, @Nullable Object[] parts)
            throws IOException, ReflectiveOperationException {
        @Nullable Object[] own = parts.clone();
        for (int i = 0; i < own.length; i++) {
            if (own[i] instanceof Node inner) {
                own[i] = copy(inner);
            }
        }
        return define(type, own);
    }

    private Node define(Class<? extends Node> type, @Nullable Object[] parts)
            throws IOException, ReflectiveOperationException {
        byte[] code = bytes.get(type);
        if (code == null) {
            code = code(type);
            bytes.put(type, code);
        }
        Class<?> copy = MethodHandles.lookup().defineHiddenClass(code, false).lookupClass();
        Constructor<?> constructor = copy.getDeclaredConstructors()[0];
        return (Node) constructor.newInstance(parts);
    }

    private static byte[] code(Class<?> type) throws IOException {
        String name = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        try (InputStream stream = type.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("no class file for " + type.getName());
            }
            return stream.readAllBytes();
        }
    }
}
