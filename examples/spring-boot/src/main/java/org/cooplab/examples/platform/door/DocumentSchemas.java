package org.cooplab.examples.platform.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Describes every record of the API by cooplab's own schema. An OpenAPI library guesses from the components of a record,
 * which is wrong where the record defines its own form: an amount is a string, a currency three letters.
 */
@Component
final class DocumentSchemas implements ModelConverter {

    private static final String OURS = "org.cooplab.";

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Class<?> asked = Json31.mapper().constructType(type.getType()).getRawClass();
        if (asked.isRecord() && asked.getName().startsWith(OURS)) {
            Map<String, Schema<?>> schemas = schemas(asked);
            schemas.forEach((name, schema) -> define(name, schema, context));
            return reference(schemas);
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }

    private static void define(String name, Schema<?> schema, ModelConverterContext context) {
        Schema<?> known = context.getDefinedModels().get(name);
        if (known != null && !known.equals(schema)) {
            throw new IllegalStateException("two records are called " + name);
        }
        context.defineModel(name, schema);
    }

    /** Returns a reference to the first of these schemas. */
    static Schema<?> reference(Map<String, Schema<?>> schemas) {
        return new JsonSchema()
                .$ref(Components.COMPONENTS_SCHEMAS_REF
                        + schemas.keySet().iterator().next());
    }

    /** Returns the schema of a record, which is the first, and those of all that it holds, by name. */
    static Map<String, Schema<?>> schemas(Class<?> type) {
        String text = org.cooplab.core.json.JsonSchema.of(type)
                .replace("\"#/$defs/", "\"" + Components.COMPONENTS_SCHEMAS_REF)
                .replace("\"additionalProperties\": {}", "\"additionalProperties\": true");
        try {
            ObjectNode definitions = (ObjectNode) Json31.mapper().readTree(text).get("$defs");
            Map<String, Schema<?>> schemas = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> one : definitions.properties()) {
                schemas.put(one.getKey(), Json31.mapper().convertValue(one.getValue(), JsonSchema.class));
            }
            return schemas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
