package org.cooplab.core.id;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Suggestion;

/**
 * A party to an account, a funding share or a handover, where parties of several kinds mix: a cooperative, a partner, a
 * customer, the platform itself, or the treasury that taxes go to.
 *
 * <p>On the wire and as a map key a party is a plain string: {@code cooperative:argane-tiznit}, {@code partner:relais-7},
 * {@code customer:c-12}, {@code platform}, {@code treasury}. Two parties of different kinds are never equal, whatever
 * their ids. Ordered by that string. Immutable.
 */
// A class whose interface has a default method initialises that interface first, which would make these constants a
// deadlock between two threads; compareTo is therefore written in each record.
@SuppressWarnings("ClassInitializationDeadlock")
public sealed interface Party extends Comparable<Party>
        permits Party.Cooperative, Party.Partner, Party.Customer, Party.Platform, Party.Treasury {

    /** The platform that runs the sale. */
    Party PLATFORM = new Platform();

    /** The treasury: where collected taxes are owed. */
    Party TREASURY = new Treasury();

    /** Returns the wire form, for example {@code cooperative:argane-tiznit}. */
    @JsonValue
    String value();

    /** Returns the cooperative {@code id} as a party. */
    static Party of(CooperativeId id) {
        return new Cooperative(id);
    }

    /** Returns the partner {@code id} as a party. */
    static Party of(PartnerId id) {
        return new Partner(id);
    }

    /** Returns the customer {@code id} as a party. */
    static Party of(CustomerId id) {
        return new Customer(id);
    }

    /**
     * Returns the party of a wire form.
     *
     * @throws IllegalArgumentException if {@code value} has none of these forms; the message lists them
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Party parse(String value) {
        requireNonNull(value, "party");
        if (value.equals("platform")) {
            return PLATFORM;
        }
        if (value.equals("treasury")) {
            return TREASURY;
        }
        int colon = value.indexOf(':');
        if (colon > 0) {
            String id = value.substring(colon + 1);
            switch (value.substring(0, colon)) {
                case "cooperative" -> {
                    return of(new CooperativeId(id));
                }
                case "partner" -> {
                    return of(new PartnerId(id));
                }
                case "customer" -> {
                    return of(new CustomerId(id));
                }
                default -> {}
            }
        }
        throw InvalidValue.malformed(
                        "party", "party", "cooperative:ID, partner:ID, customer:ID, platform or treasury", value)
                .suggesting(Suggestion.of(value, forms(value.substring(colon + 1))));
    }

    private static List<String> forms(String id) {
        return id.matches("[\\w.:~-]+")
                ? List.of("cooperative:" + id, "partner:" + id, "customer:" + id, "platform", "treasury")
                : List.of();
    }

    /** A cooperative as a party. */
    record Cooperative(CooperativeId id) implements Party {
        /** Checks that there is an id. */
        public Cooperative {
            requireNonNull(id, "id");
        }

        @Override
        public String value() {
            return "cooperative:" + id.value();
        }

        @Override
        public int compareTo(Party other) {
            return value().compareTo(other.value());
        }

        @Override
        public String toString() {
            return value();
        }
    }

    /** A partner as a party. */
    record Partner(PartnerId id) implements Party {
        /** Checks that there is an id. */
        public Partner {
            requireNonNull(id, "id");
        }

        @Override
        public String value() {
            return "partner:" + id.value();
        }

        @Override
        public int compareTo(Party other) {
            return value().compareTo(other.value());
        }

        @Override
        public String toString() {
            return value();
        }
    }

    /** A customer as a party. */
    record Customer(CustomerId id) implements Party {
        /** Checks that there is an id. */
        public Customer {
            requireNonNull(id, "id");
        }

        @Override
        public String value() {
            return "customer:" + id.value();
        }

        @Override
        public int compareTo(Party other) {
            return value().compareTo(other.value());
        }

        @Override
        public String toString() {
            return value();
        }
    }

    /** The platform as a party; there is one. */
    record Platform() implements Party {
        @Override
        public String value() {
            return "platform";
        }

        @Override
        public int compareTo(Party other) {
            return value().compareTo(other.value());
        }

        @Override
        public String toString() {
            return value();
        }
    }

    /** The treasury as a party; there is one. */
    record Treasury() implements Party {
        @Override
        public String value() {
            return "treasury";
        }

        @Override
        public int compareTo(Party other) {
            return value().compareTo(other.value());
        }

        @Override
        public String toString() {
            return value();
        }
    }
}
