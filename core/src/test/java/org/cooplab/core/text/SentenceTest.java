package org.cooplab.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {

    @Test
    void parameters_are_named_with_their_types_through_all_forms() {
        Sentence sentence =
                Sentence.parse("{who} pays {total,money} for {n,plural,one{{n} kg of {what}}other{{n} kg}}");
        assertEquals(Map.of("who", "", "total", "money", "n", "number", "what", ""), sentence.parameters());
    }

    @Test
    void an_apostrophe_is_an_apostrophe() {
        assertEquals(
                "[Words[text=l'offre d'], Place[name=x, type=, argument=]]",
                Sentence.parse("l'offre d'{x}").parts().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{}",
                "{x",
                "{x,}",
                "{x,nothing}",
                "{x,plural}",
                "{x,plural,}",
                "{x,plural,one{a}}",
                "{x,plural,one{a}one{b}other{c}}",
                "{x,plural,lots{a}other{b}}",
                "{x,plural,other{a}",
                "{x,word}",
                "{x,money,y}",
                "a } b",
                "{x,plural,other{a}}}"
            })
    void a_malformed_sentence_is_refused_with_its_text(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> Sentence.parse(text))
                .getMessage();
        assertEquals(true, message.endsWith(": " + text), message);
    }
}
