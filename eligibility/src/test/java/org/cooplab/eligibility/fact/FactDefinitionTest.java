package org.cooplab.eligibility.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.cooplab.core.json.Documents;
import org.junit.jupiter.api.Test;

class FactDefinitionTest {

    @Test
    void numbers_that_are_written_differently_make_the_same_fact() {
        FactDefinition fact =
                FactDefinition.of("n", FactType.NUMBER).between(1, 1000).changedBy(Effort.of(10, 2, 1));
        String document = Documents.write(fact);
        String other = document.replace("\"least\":1,", "\"least\":1.0,")
                .replace("\"most\":1000,", "\"most\":1e3,")
                .replace("\"cost\":10,", "\"cost\":10.00,")
                .replace("\"perUnit\":2,", "\"perUnit\":0.2e1,");
        assertNotEquals(document, other);
        assertEquals(fact, Documents.read(FactDefinition.class, other));
        assertEquals(document, Documents.write(Documents.read(FactDefinition.class, other)));
    }
}
