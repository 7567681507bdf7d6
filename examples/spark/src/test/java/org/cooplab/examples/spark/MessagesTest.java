package org.cooplab.examples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cooplab.core.text.Messages;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void every_fault_has_a_sentence_in_each_language() {
        assertEquals(List.of(), Messages.check(CooplabOnSpark.class));
    }
}
