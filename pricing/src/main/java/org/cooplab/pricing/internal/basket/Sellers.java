package org.cooplab.pricing.internal.basket;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.Party;
import org.jspecify.annotations.Nullable;

/** The sellers of an order, in the order in which lines name them. */
public final class Sellers {

    /** Up to this many, a linear search is faster than a hash table. */
    private static final int FEW = 8;

    private Party[] parties = new Party[4];
    private String[] ids = new String[4];
    private int count;
    private @Nullable Map<String, Integer> places;

    Sellers() {}

    /** Returns how many there are. */
    public int count() {
        return count;
    }

    /** Returns a seller by its place. */
    public Party at(int place) {
        return parties[place];
    }

    /** Returns the place of a seller, a new one if no earlier line has named it. */
    int placeOf(CooperativeId seller) {
        String id = seller.value();
        int known = count <= FEW ? searched(id) : hashed(id);
        if (known >= 0) {
            return known;
        }
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, count * 2);
            parties = Arrays.copyOf(parties, count * 2);
        }
        ids[count] = id;
        parties[count] = Party.of(seller);
        return count++;
    }

    /** Forgets all but the first so many, as if no line had named the others. */
    void keep(int first) {
        if (first < count) {
            count = first;
            places = null;
        }
    }

    private int searched(String id) {
        int hash = id.hashCode();
        for (int i = 0; i < count; i++) {
            // A string knows its hash, which nearly always tells two apart at once.
            if (ids[i].hashCode() == hash && ids[i].equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** Looks the id up in the hash table; an unknown id gets the next place. */
    private int hashed(String id) {
        if (places == null) {
            places = new HashMap<>();
            for (int i = 0; i < count; i++) {
                places.put(ids[i], i);
            }
        }
        Integer place = places.putIfAbsent(id, count);
        return place == null ? -1 : place;
    }
}
