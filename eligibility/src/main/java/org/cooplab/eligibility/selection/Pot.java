package org.cooplab.eligibility.selection;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Source;
import org.cooplab.eligibility.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A sponsor's share: it pays for some of those selected, on its own conditions.
 *
 * <p>Pots share out the selected list and never change who is selected. Each one selected is paid by one pot at most.
 * As many as possible are paid; then the first pot pays for as many as it can, then the second; then the better ranked
 * is paid rather than the worse; then the better ranked by the earlier pot. Where a pot holds money and amounts differ,
 * the list is read by rank instead and each is paid by the first pot that can.
 *
 * @param id names it; unique in its call
 * @param name what people call it, or {@code null}
 * @param funder the partner who pays, or {@code null}
 * @param seats for how many it pays at most, or {@code null} if only its money counts
 * @param budget what it pays at most in all, or {@code null} if only its seats count
 * @param when for whom it pays, or {@code null} for anyone; where the rule depends on facts not known, or is not in force
 *     on the day, it does not pay
 * @param source where it stands written, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Pot(
        @JsonProperty(required = true) @NotBlank String id,
        @Nullable @Valid LocalizedText name,
        @Nullable @Valid PartnerId funder,
        @Nullable @PositiveOrZero Integer seats,
        @Nullable @Valid Money budget,
        @Nullable @Valid Rule when,
        @Nullable @Valid Source source) {

    /** Checks that the id is there. */
    public Pot {
        requireNonNull(id, "id");
    }

    /** Returns a pot that pays for {@code seats} of those for whom {@code rule} holds, or of anyone. */
    public static Pot of(String id, int seats, @Nullable Rule rule) {
        return new Pot(id, null, null, seats, null, rule, null);
    }
}
