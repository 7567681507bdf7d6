package org.cooplab.examples.spark.data;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the id of a document without reading the rest. */
final class TopLevel {

    private static final JsonFactory JSON = new JsonFactory();

    private TopLevel() {}

    /** Returns the {@code id} of a document; of one that has none, or is no JSON up to there, the document itself. */
    static String id(String document) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), document)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return document;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean id = parser.currentName().equals("id");
                JsonToken value = parser.nextToken();
                if (id) {
                    return value == JsonToken.VALUE_STRING ? parser.getString() : document;
                }
                parser.skipChildren();
            }
            return document;
        } catch (JacksonException e) {
            return document; // the strict reader says what is wrong with it
        }
    }
}
