package org.cooplab.core.application;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.id.CallId;
import org.cooplab.core.internal.Codes;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.internal.Decimals;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A cooperative's application to a call for projects.
 *
 * <p>It carries the cooperative as it presented itself that day, so that a decision can be replayed years later.
 *
 * @param id identifies it in the host's own system
 * @param call the call applied to
 * @param cooperative the cooperative as it was on the day of the application
 * @param submittedAt when it came in
 * @param requested how much it asks for, or {@code null} if the call gives a fixed amount; not negative
 * @param marks the marks of the jury, by criterion; exact, without trailing zeros
 * @param answers its answers, by fact, to questions that the cooperative's own record does not answer; none is
 *     blank, what is not answered is left out
 * @param project what it wants to do, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Application(
        @JsonProperty(required = true) @NotNull @Valid ApplicationId id,
        @JsonProperty(required = true) @NotNull @Valid CallId call,
        @JsonProperty(required = true) @NotNull @Valid Cooperative cooperative,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
        Instant submittedAt,

        @Nullable @Valid Money requested,
        Map<String, BigDecimal> marks,
        Map<String, String> answers,
        @Nullable @Valid LocalizedText project) {

    /**
     * Checks what must be there and copies the maps, in the order of their keys; an absent map is an empty one.
     *
     * @throws IllegalArgumentException if {@code requested} is negative, a mark has more than 24 digits before or after its
     *     point, an answer is blank, or a criterion or fact is not 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
     */
    public Application {
        requireNonNull(id, "id");
        requireNonNull(call, "call");
        requireNonNull(cooperative, "cooperative");
        requireNonNull(submittedAt, "submittedAt");
        Refusals refusals = new Refusals();
        if (requested != null && requested.signum() < 0) {
            refusals.add(InvalidValue.negative("requested", requested));
        }
        marks = normal(Copies.map(marks, "marks"), refusals);
        answers = Copies.map(answers, "answers");
        answers.forEach((fact, answer) -> {
            checkKey("answers", fact, refusals);
            if (answer.isBlank()) {
                refusals.add(InvalidValue.blank(fact).atEntry("answers", fact));
            }
        });
        refusals.throwIfAny();
    }

    /** Returns an application that asks for no amount and has no marks yet. */
    public static Application of(ApplicationId id, CallId call, Cooperative cooperative, Instant submittedAt) {
        return new Application(id, call, cooperative, submittedAt, null, Map.of(), Map.of(), null);
    }

    /** Returns what the jury gave for a criterion, if it gave any. */
    public Optional<BigDecimal> mark(String criterion) {
        return Optional.ofNullable(marks.get(requireNonNull(criterion, "criterion")));
    }

    /** Returns this application with what the jury gave. */
    public Application withMarks(Map<String, BigDecimal> newMarks) {
        requireNonNull(newMarks, "newMarks");
        return new Application(id, call, cooperative, submittedAt, requested, newMarks, answers, project);
    }

    // 5 and 5.0 are one mark: two records that differ in nothing else are equal.
    private static Map<String, BigDecimal> normal(Map<String, BigDecimal> marks, Refusals refusals) {
        Map<String, BigDecimal> normal = new TreeMap<>();
        marks.forEach((criterion, mark) -> {
            checkKey("marks", criterion, refusals);
            try {
                normal.put(criterion, Decimals.normal(mark, 0, criterion));
            } catch (InvalidValue refusal) {
                refusals.add(refusal.atEntry("marks", criterion));
            }
        });
        return Copies.map(normal, "marks");
    }

    private static void checkKey(String component, String key, Refusals refusals) {
        Codes.check(key, component, "/" + component + JsonPointers.step(key), refusals);
    }
}
