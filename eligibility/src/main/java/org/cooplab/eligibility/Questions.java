package org.cooplab.eligibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.jspecify.annotations.Nullable;

/** In which order to ask. */
final class Questions {

    private Questions() {}

    /** Returns a question for each fact, by how much their groups, and within a group they themselves, may settle. */
    static List<Question> ordered(Map<String, Double> weights, FactTable table) {
        Map<String, List<Question>> groups = new LinkedHashMap<>();
        weights.forEach((name, weight) -> {
            FactDefinition fact = table.fact(table.slot(name));
            String group = fact.group() == null ? "\u0000" + name : fact.group();
            groups.computeIfAbsent(group, none -> new ArrayList<>())
                    .add(new Question(fact, weight, table.options(fact).byValue()));
        });
        return groups.values().stream()
                .sorted(Comparator.comparingDouble(Questions::weight).reversed())
                .flatMap(group -> group.stream()
                        .sorted(Comparator.comparingDouble(Question::weight).reversed()))
                .toList();
    }

    private static double weight(List<Question> group) {
        return group.stream().map(Question::weight).reduce(0.0, Double::sum);
    }

    /** Returns the first of the questions, of those of {@code group} if there are any. */
    static Optional<Question> next(List<Question> questions, @Nullable String group) {
        return questions.stream()
                .filter(question -> group != null && group.equals(question.group()))
                .findFirst()
                .or(() -> questions.stream().findFirst());
    }
}
