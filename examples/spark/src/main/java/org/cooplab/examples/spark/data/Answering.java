package org.cooplab.examples.spark.data;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.TreeSet;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Walks documents sorted by id and answers each id once: copies of one document count as one, for whoever delivers at
 * least once delivers twice; different documents of one id are all refused. Holds the documents of one id at a time.
 *
 * @param <E> the engine
 */
final class Answering<E> implements Iterator<Answer> {

    private final E engine;
    private final Step<E> step;
    private final Iterator<Tuple2<String, String>> sorted;
    private final Queue<Answer> ready = new ArrayDeque<>();
    private @Nullable Tuple2<String, String> ahead;

    Answering(E engine, Step<E> step, Iterator<Tuple2<String, String>> sorted) {
        this.engine = engine;
        this.step = step;
        this.sorted = sorted;
        this.ahead = sorted.hasNext() ? sorted.next() : null;
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || ahead != null;
    }

    @Override
    public Answer next() {
        if (ready.isEmpty()) {
            Tuple2<String, String> first = ahead;
            if (first == null) {
                throw new NoSuchElementException("all documents are answered");
            }
            answer(first);
        }
        return ready.remove();
    }

    private void answer(Tuple2<String, String> first) {
        String id = first._1();
        TreeSet<String> documents = new TreeSet<>();
        documents.add(first._2());
        ahead = null;
        while (ahead == null && sorted.hasNext()) {
            Tuple2<String, String> next = sorted.next();
            if (next._1().equals(id)) {
                documents.add(next._2());
            } else {
                ahead = next;
            }
        }
        if (documents.size() == 1) {
            ready.add(answer(id, documents.first()));
        } else {
            List<Fault> conflict = List.of(Fault.of("spark.id.conflict", "/id").with("id", id));
            documents.forEach(document -> ready.add(Refusal.of(id, conflict, document)));
        }
    }

    private Answer answer(String id, String document) {
        try {
            return step.answer(engine, document);
        } catch (InvalidDocument e) {
            return Refusal.of(id, e.faults(), document);
        }
    }
}
