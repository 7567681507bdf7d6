package org.cooplab.core.id;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.cooplab.core.fixture.CoreValues;

@Domain(CoreValues.class)
class PartyProperties {

    @Property
    @Label("a party is its text, and the order is that of the texts")
    void text_and_party_are_one(@ForAll Party a, @ForAll Party b) {
        assertEquals(a, Party.parse(a.toString()));
        assertEquals(a.equals(b), a.toString().equals(b.toString()));
        assertEquals(Integer.signum(a.toString().compareTo(b.toString())), Integer.signum(a.compareTo(b)));
    }
}
