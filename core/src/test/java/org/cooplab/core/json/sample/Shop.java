package org.cooplab.core.json.sample;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A document with one member of every kind. */
public record Shop(
        @JsonProperty(required = true) @Pattern(regexp = "1\\.[0-9]+")
        String schemaVersion,

        @JsonProperty(required = true) Code id,
        @JsonProperty(required = true) LocalizedText name,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        LocalDate since,

        @JsonProperty(required = true) @Max(50) int seats,
        @Nullable Long rank,
        boolean open,
        @Nullable BigDecimal share,
        @Nullable Double height,
        @Nullable Price capital,
        @JsonProperty(required = true) @Size(max = 3) List<Line> lines,
        @Nullable Set<DayOfWeek> days,
        @Nullable Map<Code, Price> prices,
        @Nullable Rule rule,
        @Nullable State state,
        @Nullable Hours hours,
        @Nullable Map<String, Object> ext) {

    /** Checks what has no meaning otherwise. */
    public Shop {
        if (seats < 0) {
            throw new IllegalArgumentException("seats must not be negative, but was " + seats);
        }
        lines = List.copyOf(lines);
        days = days == null ? null : new LinkedHashSet<>(days);
        prices = prices == null ? null : new LinkedHashMap<>(prices);
    }

    /** A plain word. */
    public record Code(@JsonValue String value) implements Comparable<Code> {

        /** Checks the form. */
        public Code {
            if (!value.matches("[A-Z]{1,3}-[0-9]{1,4}")) {
                throw new IllegalArgumentException("a code must look like AB-12, but was " + value);
            }
        }

        /** Returns the code. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Code of(String value) {
            return new Code(value);
        }

        @Override
        public int compareTo(Code other) {
            return value.compareTo(other.value);
        }
    }

    /** Minor units inside, a decimal string on the wire. */
    public record Price(@JsonIgnore long minor, Currency currency) {

        /** Returns the price. */
        @JsonCreator
        public static Price of(
                @JsonProperty(value = "amount", required = true) String amount,
                @JsonProperty(value = "currency", required = true) Currency currency) {
            return new Price(new BigDecimal(amount).movePointRight(2).longValueExact(), currency);
        }

        /** Returns the amount. */
        @JsonProperty("amount")
        public String amount() {
            return BigDecimal.valueOf(minor, 2).toPlainString();
        }
    }

    /** A line. */
    public record Line(
            @JsonProperty(required = true) @NotBlank String goods,

            @JsonProperty(value = "n", required = true) @Positive
            int count,

            @Nullable String note) {

        /** Checks the line as a whole. */
        public Line {
            if (goods.equals("air") && count > 1) {
                throw new IllegalArgumentException("there is only one air, but count was " + count);
            }
        }
    }

    /** Where and when. */
    public record Hours(
            @JsonProperty(required = true) ZoneId zone,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            Instant from,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            Duration length,

            @Nullable URI link) {}

    /** A closed list. */
    public enum State {
        /** Draft. */
        DRAFT,
        /** Complete. */
        COMPLETE,
        /** With a word of its own. */
        @JsonProperty("on-hold")
        HELD
    }

    /** A tree. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Rule.AtLeast.class, name = "at-least"),
        @JsonSubTypes.Type(value = Rule.All.class, name = "all"),
        @JsonSubTypes.Type(value = Rule.Never.class, name = "never")
    })
    public sealed interface Rule {

        /** A bound. */
        record AtLeast(
                @JsonProperty(required = true) String fact,
                @JsonProperty(required = true) BigDecimal bound) implements Rule {}

        /** All of them. */
        record All(@JsonProperty(required = true) List<Rule> rules) implements Rule {}

        /** Nothing to say. */
        record Never() implements Rule {}
    }
}
