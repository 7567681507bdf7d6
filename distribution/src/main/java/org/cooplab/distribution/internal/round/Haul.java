package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Goods that one vehicle takes at one place and brings to another: what the routing engine sees.
 *
 * @param id unique among the hauls of a day
 * @param kind what it is for
 * @param from the place, and when, where it is taken
 * @param to the place, and when, where it is brought
 * @param relay the relay it comes to or from, or {@code null} if it is direct
 * @param consignments what it consists of, by id
 * @param temperatures the classes of these
 * @param claim how much it must be carried
 * @param pin what known rounds say of it, or {@code null} if nothing
 */
public record Haul(
        String id,
        Kind kind,
        Visit from,
        Visit to,
        @Nullable Relay relay,
        List<Consignment> consignments,
        Set<TemperatureClass> temperatures,
        Claim claim,
        @Nullable Pin pin) {

    /** What a haul is for. */
    public enum Kind {
        /** From a producer to a relay. */
        COLLECT,
        /** From a relay to a customer. */
        DELIVER,
        /** From a producer to a customer. */
        DIRECT
    }

    /** At what it begins or ends. */
    enum End {
        PRODUCER,
        RELAY,
        CUSTOMER
    }

    /** Returns what of this haul is among these consignments; it may be nothing. */
    Haul only(Set<String> ids) {
        List<Consignment> kept = consignments.stream()
                .filter(consignment -> ids.contains(consignment.id()))
                .toList();
        Set<TemperatureClass> classes = EnumSet.noneOf(TemperatureClass.class);
        kept.forEach(consignment -> classes.add(consignment.temperature()));
        return new Haul(id, kind, from, to, relay, kept, classes, claim, pin);
    }

    /** Returns this haul, giving way to what is under way as if it were new. */
    Haul yielding() {
        Claim its = claim == Claim.PLANNED ? Claim.NEW : claim;
        return new Haul(id, kind, from, to, relay, consignments, temperatures, its, pin);
    }

    /** Returns this haul under an id that no haul of {@link Hauls} has. */
    Haul again() {
        return new Haul("A" + id, kind, from, to, relay, consignments, temperatures, claim, pin);
    }

    /** Returns this haul under an id that no haul of {@link Hauls} has, nor any {@link #again()}. */
    Haul rest() {
        return new Haul("R" + id, kind, from, to, relay, consignments, temperatures, claim, pin);
    }

    /** Returns whether vehicles of a type may carry it, as far as known rounds go. */
    boolean mayRide(String type) {
        return pin == null || pin.vehicles().contains(type);
    }

    /** Returns at what it is taken. */
    End taken() {
        return kind == Kind.DELIVER ? End.RELAY : End.PRODUCER;
    }

    /** Returns at what it is brought. */
    End brought() {
        return kind == Kind.COLLECT ? End.RELAY : End.CUSTOMER;
    }

    /** Returns the place at one of its ends: its producer, relay or, for that of the customer, order. */
    String placeOf(End end) {
        if (end == End.RELAY) {
            return requireNonNull(relay).site().id().value();
        }
        Consignment first = consignments.get(0);
        return end == End.PRODUCER ? first.producer().value() : first.order().value();
    }

    /** Returns whether the volume of all of it is known. */
    public boolean volumeKnown() {
        return consignments.stream().allMatch(consignment -> consignment.volume() != null);
    }

    /** Returns grams and millilitres; volumes that are not known count nothing, see {@link #volumeKnown()}. */
    public Load load() {
        long grams = 0;
        long millilitres = 0;
        for (Consignment consignment : consignments) {
            grams += consignment.weight().grams();
            if (consignment.volume() != null) {
                millilitres += consignment.volume().millilitres();
            }
        }
        return Load.of(grams, millilitres);
    }
}
