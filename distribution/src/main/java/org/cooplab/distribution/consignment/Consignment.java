package org.cooplab.distribution.consignment;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one order, from one producer, of one temperature class: what is carried as one, and never divided on the way.
 *
 * <p>An order makes one consignment for each producer and temperature class, or several where one would be more than the
 * largest vehicle carries. Over all consignments of an order, the quantities of a line sum to the line.
 *
 * @param id {@code order/producer/class}, with {@code /2} and so on for further parts
 * @param order the order
 * @param producer who makes the goods: where they are fetched
 * @param seller who sells them
 * @param lines the lines of the order, or parts of them, in the order of their numbers; never empty; copied
 * @param temperature how cold they are carried
 * @param fragile whether something in it breaks
 * @param weight the sum of the weights
 * @param volume the sum of the volumes, or {@code null} if that of any line is not known
 * @param ready when it can be fetched at the earliest, or {@code null}: whenever the producer is open
 * @param due when it must have arrived at the latest because of its shelf life, or {@code null} if that sets no bound
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Consignment(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) OrderId order,
        @JsonProperty(required = true) CooperativeId producer,
        @JsonProperty(required = true) CooperativeId seller,
        @JsonProperty(required = true) List<Line> lines,
        @JsonProperty(required = true) TemperatureClass temperature,
        @JsonProperty(required = true) boolean fragile,
        @JsonProperty(required = true) Weight weight,
        @Nullable Volume volume,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant ready,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant due) {

    /**
     * A line of the order, or a part of it.
     *
     * @param number the number of the line in the order
     * @param quantity how much of it, in the unit of the line
     * @param weight what that weighs as it is carried
     * @param volume the room that it takes, or {@code null} if not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @JsonProperty(required = true) int number,
            @JsonProperty(required = true) Quantity quantity,
            @JsonProperty(required = true) Weight weight,
            @Nullable Volume volume) {

        /** Checks what must be there. */
        public Line {
            requireNonNull(quantity, "quantity");
            requireNonNull(weight, "weight");
        }
    }

    /**
     * Copies the lines and checks their sum.
     *
     * @throws IllegalArgumentException if there is no line, or the weights do not sum to {@code weight}
     */
    public Consignment {
        requireNonNull(id, "id");
        requireNonNull(order, "order");
        requireNonNull(producer, "producer");
        requireNonNull(seller, "seller");
        lines = List.copyOf(requireNonNull(lines, "lines"));
        requireNonNull(temperature, "temperature");
        requireNonNull(weight, "weight");
        if (lines.isEmpty()) {
            throw InvalidValue.empty("lines");
        }
        Weight sum = sum(lines);
        if (!sum.equals(weight)) {
            throw InvalidValue.notTheSum("lines", "weight", weight, sum).at("/weight");
        }
    }

    private static Weight sum(List<Line> lines) {
        try {
            return lines.stream().map(Line::weight).reduce(Weight.ZERO, Weight::plus);
        } catch (ArithmeticException overflow) {
            throw InvalidValue.tooLarge(
                    "lines", lines.stream().map(Line::weight).toList());
        }
    }
}
