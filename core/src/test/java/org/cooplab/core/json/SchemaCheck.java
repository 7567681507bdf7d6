package org.cooplab.core.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judges documents by the keywords of JSON Schema that we write, and fails on any other keyword. */
final class SchemaCheck {

    private final JsonNode root;

    SchemaCheck(String schema) {
        this.root = JsonMapper.builder().build().readTree(schema);
    }

    /** Returns the pointers at which the document differs from the schema. */
    List<String> faults(String document) {
        JsonMapper exact = JsonMapper.builder()
                .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        List<String> faults = new ArrayList<>();
        check(root, exact.readTree(document), "", faults);
        return faults;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> faults) {
        for (String keyword : schema.propertyNames()) {
            JsonNode wanted = schema.get(keyword);
            boolean holds = switch (keyword) {
                case "$schema", "$defs", "title", "format", "readOnly" -> true;
                case "$ref" -> {
                    check(root.at(wanted.stringValue().substring(1)), value, at, faults);
                    yield true;
                }
                case "type" -> wanted.isString() ? is(wanted.stringValue(), value) : any(wanted, value);
                case "const" -> wanted.equals(value);
                case "enum" -> wanted.valueStream().anyMatch(value::equals);
                case "pattern" ->
                    !value.isString()
                            || Pattern.compile(wanted.stringValue())
                                    .matcher(value.stringValue())
                                    .find();
                case "minLength" -> !value.isString() || value.stringValue().length() >= wanted.intValue();
                case "maxLength" -> !value.isString() || value.stringValue().length() <= wanted.intValue();
                case "minItems", "minProperties" -> value.size() >= wanted.intValue();
                case "maxItems", "maxProperties" -> value.size() <= wanted.intValue();
                case "minimum" -> !value.isNumber() || compare(value, wanted) >= 0;
                case "maximum" -> !value.isNumber() || compare(value, wanted) <= 0;
                case "exclusiveMinimum" -> !value.isNumber() || compare(value, wanted) > 0;
                case "uniqueItems" -> value.valueStream().distinct().count() == value.size();
                case "items" -> {
                    for (int i = 0; i < value.size(); i++) {
                        check(wanted, value.get(i), at + "/" + i, faults);
                    }
                    yield true;
                }
                case "properties" -> {
                    for (String name : value.propertyNames()) {
                        if (wanted.has(name)) {
                            check(wanted.get(name), value.get(name), at + "/" + name, faults);
                        }
                    }
                    yield true;
                }
                case "required" -> wanted.valueStream().allMatch(name -> value.has(name.stringValue()));
                case "additionalProperties" -> {
                    JsonNode known = schema.path("properties");
                    boolean none = true;
                    for (String name : value.propertyNames()) {
                        if (!known.has(name)) {
                            if (wanted.isBoolean()) {
                                none &= wanted.booleanValue();
                            } else {
                                check(wanted, value.get(name), at + "/" + name, faults);
                            }
                        }
                    }
                    yield none;
                }
                case "propertyNames" -> {
                    for (String name : value.propertyNames()) {
                        check(wanted, tools.jackson.databind.node.StringNode.valueOf(name), at + "/" + name, faults);
                    }
                    yield true;
                }
                case "oneOf" -> matching(wanted, value) == 1;
                case "anyOf" -> matching(wanted, value) >= 1;
                default -> throw new AssertionError("a keyword that nobody checks: " + keyword);
            };
            if (!holds) {
                faults.add(at + " " + keyword);
            }
        }
    }

    private long matching(JsonNode schemas, JsonNode value) {
        return schemas.valueStream()
                .filter(schema -> {
                    List<String> faults = new ArrayList<>();
                    check(schema, value, "", faults);
                    return faults.isEmpty();
                })
                .count();
    }

    private static int compare(JsonNode value, JsonNode bound) {
        return value.decimalValue().compareTo(bound.decimalValue());
    }

    private static boolean any(JsonNode types, JsonNode value) {
        return types.valueStream().anyMatch(type -> is(type.stringValue(), value));
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isNumber() && isWhole(value.decimalValue());
            default -> value.isNumber();
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
