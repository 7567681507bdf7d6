package org.cooplab.examples.quickstart.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Something with its parts, each of which may have parts again.
 *
 * @param parts may be empty
 */
record Tree<T>(T top, List<Tree<T>> parts) {

    /**
     * Returns the trees of a list in which the parts of a thing follow it, their paths beginning with its own.
     *
     * @param path where a thing is: a JSON Pointer
     */
    static <T> List<Tree<T>> byPath(List<T> flat, Function<T, String> path) {
        List<Tree<T>> trees = new ArrayList<>();
        int next = 0;
        while (next < flat.size()) {
            T top = flat.get(next);
            int from = ++next;
            while (next < flat.size() && path.apply(flat.get(next)).startsWith(path.apply(top) + "/")) {
                next++;
            }
            trees.add(new Tree<>(top, byPath(flat.subList(from, next), path)));
        }
        return trees;
    }
}
