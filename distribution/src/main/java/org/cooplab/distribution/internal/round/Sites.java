package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.travel.Atlas;
import org.cooplab.distribution.relay.Relay;

/** The numbers of the places of producers and relays. */
record Sites(CheckedNetwork network, Atlas atlas) {

    /** Returns whether it is known where a relay is, and how far. */
    boolean knows(Relay relay) {
        GeoPoint position = relay.site().position();
        return position != null && atlas.knows(position);
    }

    /** Returns the place of a relay that is known. */
    int place(Relay relay) {
        return atlas.number(requireNonNull(relay.site().position(), "position of a relay"));
    }

    /** Returns the place of a producer whose goods were packed. */
    int place(CooperativeId producer) {
        GeoPoint position = network.producer(producer).orElseThrow().site().position();
        return atlas.number(requireNonNull(position, "position of a producer"));
    }
}
