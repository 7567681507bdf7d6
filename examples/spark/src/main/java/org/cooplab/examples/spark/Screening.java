package org.cooplab.examples.spark;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.json.Documents;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Screen;
import org.cooplab.eligibility.Verdict;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.examples.spark.data.Answer;
import org.cooplab.examples.spark.data.Answers;
import org.cooplab.examples.spark.data.Part;
import scala.Tuple2;

/** National screening: every cooperative against one rule set, each with its record of decision. */
public final class Screening {

    private static final Gazetteer MOROCCO = Gazetteer.morocco();

    private Screening() {}

    /**
     * Judges cooperatives.
     *
     * @param cooperatives one JSON document each
     * @param day the day of judgement
     * @return a {@link org.cooplab.eligibility.DecisionRecord} for each, sorted by the id of the cooperative; parts are outcomes by region
     */
    public static Answers run(
            JavaSparkContext spark, JavaRDD<String> cooperatives, RuleSet rules, LocalDate day, int partitions) {
        Engine<Screen<Cooperative>> screen = Engine.of(
                spark,
                "screen on " + day,
                rules,
                document -> Eligibility.compile(Documents.read(RuleSet.class, document))
                        .screen(Cooperative.class, day));
        return Answers.of(cooperatives, screen::get, Screening::judge, partitions);
    }

    /** Returns how many cooperatives of each region have each outcome, as {@code region outcome}. */
    public static Map<String, Long> counts(Answers screened) {
        return new TreeMap<>(screened.parts()
                .mapToPair(part -> new Tuple2<>(part._1() + " " + part._2(), 1L))
                .reduceByKey(Long::sum)
                .collectAsMap());
    }

    private static Answer judge(Screen<Cooperative> screen, String document) {
        Cooperative cooperative = Documents.read(Cooperative.class, document);
        Verdict verdict = screen.assess(cooperative);
        String region = cooperative.region(MOROCCO).map(RegionCode::value).orElse("unknown");
        Decision decision = new Decision(cooperative.id(), verdict.record());
        return Answer.of(
                cooperative.id().value(),
                Documents.write(decision),
                List.of(new Part(region, verdict.outcome().name())));
    }
}
