package org.cooplab.examples.spark.data;

import java.io.Serializable;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * The answers to many documents, sorted by id; each is reckoned once and kept until {@link #close()}. An executor that
 * dies takes its answers with it: Spark reckons them again, and they are the same.
 */
public final class Answers implements AutoCloseable {

    private final JavaRDD<Answer> all;

    private Answers(JavaRDD<Answer> all) {
        this.all = all;
    }

    /**
     * Answers documents.
     *
     * @param documents one JSON document each, in any order
     * @param engine gives the engine of the JVM it is called in; serializable
     * @param step what is done with each
     * @param partitions into how many parts, and files, the answers are cut
     */
    public static <E> Answers of(JavaRDD<String> documents, EngineOfJvm<E> engine, Step<E> step, int partitions) {
        JavaRDD<Answer> answers = documents
                .mapToPair(document -> new Tuple2<>(TopLevel.id(document), document))
                .sortByKey(true, partitions)
                .mapPartitions(sorted -> new Answering<>(engine.get(), step, sorted));
        return new Answers(answers.persist(StorageLevel.MEMORY_AND_DISK()));
    }

    /** Gives the engine of the JVM it is called in. */
    @FunctionalInterface
    public interface EngineOfJvm<E> extends Supplier<E>, Serializable {}

    /** Returns the answers to the documents that could be used, one JSON document each. */
    public JavaRDD<String> documents() {
        return all.filter(answer -> !answer.refused()).map(Answer::document);
    }

    /** Returns the documents that could not be used, as {@link Refusal}s. */
    public JavaRDD<String> refusals() {
        return all.filter(Answer::refused).map(Answer::document);
    }

    /** Returns the pieces of the answers, by key. */
    public JavaPairRDD<String, String> parts() {
        return all.flatMapToPair(answer -> answer.parts().stream()
                .map(part -> new Tuple2<>(part.key(), part.text()))
                .iterator());
    }

    /** Forgets the answers. */
    @Override
    public void close() {
        all.unpersist(false);
    }
}
