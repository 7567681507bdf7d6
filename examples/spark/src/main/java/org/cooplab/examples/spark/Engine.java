package org.cooplab.examples.spark;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.cooplab.core.id.Fingerprint;
import org.cooplab.core.json.Documents;
import org.cooplab.core.text.InvalidDocument;

/**
 * An engine that is compiled once in each JVM, when it is first needed there.
 *
 * <p>Engines are not serializable and need not be: what travels is the document they are compiled from, once to each
 * executor. The fingerprint of the document is the key, so that two jobs with equal documents share one engine.
 * Serializable, thread-safe.
 *
 * @param <E> the engine
 */
public final class Engine<E> implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Map<String, Object> COMPILED = new ConcurrentHashMap<>();
    private static final AtomicInteger COMPILATIONS = new AtomicInteger();

    private final String key;
    private final Broadcast<String> document;
    private final Recipe<E> recipe;

    private Engine(String key, Broadcast<String> document, Recipe<E> recipe) {
        this.key = key;
        this.document = document;
        this.recipe = recipe;
    }

    /** Makes an engine of the text of its document; called in each JVM. */
    @FunctionalInterface
    public interface Recipe<E> extends Serializable {

        /**
         * Compiles.
         *
         * @throws InvalidDocument with every fault
         */
        E compile(String document);
    }

    /**
     * Sends a document to the executors and compiles it here, so that its faults are found before anything runs.
     *
     * @param name what it is compiled for; part of the key
     * @param document a record
     * @param recipe how to compile its text
     * @throws InvalidDocument with every fault of the document
     */
    public static <E> Engine<E> of(JavaSparkContext spark, String name, Record document, Recipe<E> recipe) {
        Engine<E> engine = new Engine<>(
                name + " " + Fingerprint.sha256(document), spark.broadcast(Documents.write(document)), recipe);
        engine.get();
        return engine;
    }

    /** Returns the engine of this JVM. */
    @SuppressWarnings("unchecked") // the key names the recipe
    public E get() {
        return (E) COMPILED.computeIfAbsent(key, unused -> {
            COMPILATIONS.incrementAndGet();
            return recipe.compile(document.value());
        });
    }

    /** Returns how many engines this JVM has compiled so far. */
    static int compilations() {
        return COMPILATIONS.get();
    }
}
