package org.cooplab.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.cooplab.core.json.sample.Shop;
import org.cooplab.core.money.Money;
import org.cooplab.core.time.Dated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonSchemaTest {

    /** Small enough to be read as a whole. */
    record Ask(
            @JsonProperty(required = true) Shop.Code id,
            Shop.@Nullable State state,
            @Nullable BigDecimal share) {}

    /** Two generic types of one class. */
    record Prices(
            @JsonProperty(required = true) Dated<Money> list,
            @JsonProperty(required = true) Dated<String> notes) {}

    @Test
    void a_schema_lists_members_words_and_what_is_required() {
        assertEquals("""
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "title": "JsonSchemaTest.Ask",
                  "$ref": "#/$defs/JsonSchemaTest.Ask",
                  "$defs": {
                    "JsonSchemaTest.Ask": {
                      "type": "object",
                      "properties": {
                        "id": {
                          "$ref": "#/$defs/Shop.Code"
                        },
                        "state": {
                          "$ref": "#/$defs/Shop.State"
                        },
                        "share": {
                          "type": [
                            "number",
                            "string"
                          ],
                          "pattern": "^-?(0|[1-9][0-9]*)(\\\\.[0-9]+)?([eE][+-]?[0-9]+)?$"
                        }
                      },
                      "required": [
                        "id"
                      ],
                      "additionalProperties": false
                    },
                    "Shop.Code": {
                      "type": "string"
                    },
                    "Shop.State": {
                      "enum": [
                        "DRAFT",
                        "COMPLETE",
                        "on-hold"
                      ]
                    }
                  }
                }
                """, JsonSchema.of(Ask.class));
    }

    @Test
    void generic_types_are_told_apart() {
        SchemaCheck check = new SchemaCheck(JsonSchema.of(Prices.class));
        String entry = "{\"entries\":[{\"period\":{},\"value\":%s}]}";
        String money = String.format(entry, "{\"amount\":\"1.00\",\"currency\":\"MAD\"}");
        String note = String.format(entry, "\"x\"");
        assertEquals(List.of(), check.faults("{\"list\":" + money + ",\"notes\":" + note + "}"));
        assertEquals(
                false,
                check.faults("{\"list\":" + note + ",\"notes\":" + money + "}").isEmpty());
    }

    @Test
    void the_sample_is_accepted_and_its_broken_forms_are_not() {
        SchemaCheck check = new SchemaCheck(JsonSchema.of(Shop.class));
        String sound = BrokenDocumentsTest.SOUND;
        assertEquals(List.of(), check.faults(sound));
        assertEquals(List.of("/seats type"), check.faults(sound.replace("12,\n", "1.9,\n")));
        assertEquals(List.of("/seats maximum"), check.faults(sound.replace("12,\n", "51,\n")));
        assertEquals(List.of("/lines/0/n exclusiveMinimum"), check.faults(sound.replace("\"n\": 2", "\"n\": 0")));
        assertEquals(List.of("/state enum"), check.faults(sound.replace("DRAFT", "DRAUGHT")));
        assertEquals(List.of("/rule oneOf"), check.faults(sound.replace("at-least", "at-lest")));
        assertEquals(List.of(" additionalProperties"), check.faults(sound.replace("rank", "rnak")));
        assertEquals(List.of(" required"), check.faults(sound.replace("  \"id\": \"AB-12\",\n", "")));
        assertEquals(List.of("/schemaVersion pattern"), check.faults(sound.replace("1.0\"", "x\"")));
    }

    /** A part of what others define. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Foreign(
            @JsonProperty(required = true) String code,
            @Nullable Ask ours) {}

    @Test
    void what_others_define_may_have_more_members() {
        SchemaCheck check = new SchemaCheck(JsonSchema.of(Foreign.class));
        String foreign = "{\"code\":\"Ok\",\"more\":[1]}";
        assertEquals("Ok", Documents.read(Foreign.class, foreign).code());
        assertEquals(List.of(), check.faults(foreign));
        assertEquals(List.of(" required"), check.faults("{\"more\":[1]}"));
        assertEquals(
                List.of("/ours additionalProperties"),
                check.faults("{\"code\":\"Ok\",\"ours\":{\"id\":\"AB-12\",\"more\":1}}"));
    }

    @Test
    void what_the_reader_accepts_the_schema_accepts() {
        SchemaCheck check = new SchemaCheck(JsonSchema.of(Shop.class));
        for (long seed = 0; seed < 300; seed++) {
            // Written again: an explicit null is gone.
            String document = Documents.write(Documents.read(Shop.class, DocumentsProperties.vary(new Random(seed))));
            assertEquals(List.of(), check.faults(document), document);
        }
    }
}
