package org.cooplab.examples.spark.data;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Documents as lines of JSON, from wherever Spark can read: local files, HDFS, an object store. */
public final class Lines {

    private static final String DOCUMENT = "document";

    private Lines() {}

    /**
     * Reads documents.
     *
     * @param path a file or a folder; one whose name ends in {@code .parquet} is Parquet, anything else has one JSON
     *     document on each line. Parquet has either one column {@code document} with the text of each, or columns named
     *     and nested like the members of the document; {@code null} is absent
     */
    public static JavaRDD<String> read(SparkSession spark, String path) {
        if (!path.endsWith(".parquet")) {
            return spark.read().textFile(path).javaRDD().filter(line -> !line.isBlank());
        }
        Dataset<Row> rows = spark.read().parquet(path);
        return Arrays.equals(rows.columns(), new String[] {DOCUMENT})
                ? rows.select(DOCUMENT).as(Encoders.STRING()).javaRDD()
                : rows.toJSON().javaRDD();
    }

    /** Reads one document, which may stand on many lines. */
    public static String readOne(SparkSession spark, String path) {
        List<String> texts =
                spark.read().option("wholetext", true).textFile(path).collectAsList();
        if (texts.size() != 1) {
            throw new IllegalArgumentException("path must be one file, but was " + texts.size() + ": " + path);
        }
        return texts.get(0);
    }

    /** Writes lines as text files in a new folder; the files in the order of their names have the lines in order. */
    public static void write(JavaRDD<String> lines, String folder) {
        lines.saveAsTextFile(folder);
    }
}
