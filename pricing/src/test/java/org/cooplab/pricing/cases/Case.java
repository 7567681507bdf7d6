package org.cooplab.pricing.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shared pricing case: what is given, and what should come out. Reads the words of its JSON. */
record Case(String id, JsonNode given, JsonNode expect) {

    static List<Case> read(String json) {
        List<Case> cases = new ArrayList<>();
        for (JsonNode node : JsonMapper.shared().readTree(json)) {
            cases.add(new Case(text(node, "id"), node.get("given"), node.get("expect")));
        }
        return cases;
    }

    Currency currency() {
        return currency(text(given, "currency"));
    }

    /** A currency; where the case counts its own in other minor units than it has, one that has them and is not named. */
    Currency currency(String code) {
        Currency named = Currency.getInstance(code);
        int digits = number(given, "minor_units", Currencies.digits(named));
        if (digits == Currencies.digits(named) || !code.equals(text(given, "currency"))) {
            return named;
        }
        String all = given.toString();
        return Currency.getAvailableCurrencies().stream()
                .filter(other -> other.getDefaultFractionDigits() == digits && !all.contains(other.getCurrencyCode()))
                .min(Comparator.comparing(Currency::getCurrencyCode))
                .orElseThrow();
    }

    Money money(String amount) {
        return Money.of(amount, currency());
    }

    static boolean has(JsonNode node, String name) {
        return node.has(name) && !node.get(name).isNull();
    }

    static String text(JsonNode node, String name) {
        return scalar(node.get(name));
    }

    static String text(JsonNode node, String name, String otherwise) {
        return has(node, name) ? text(node, name) : otherwise;
    }

    static int number(JsonNode node, String name, int otherwise) {
        return has(node, name) ? new BigDecimal(text(node, name)).intValueExact() : otherwise;
    }

    static boolean flag(JsonNode node, String name) {
        return has(node, name) && text(node, name).equals("true");
    }

    static String scalar(JsonNode node) {
        if (node.isContainer()) {
            throw new IllegalArgumentException("one value expected: " + node);
        }
        return node.isString() ? node.stringValue() : node.toString();
    }

    /** The members of a list; none if it is absent. */
    static List<JsonNode> list(JsonNode node, String name) {
        List<JsonNode> all = new ArrayList<>();
        if (has(node, name)) {
            node.get(name).forEach(all::add);
        }
        return all;
    }

    static List<String> words(JsonNode node, String name) {
        return list(node, name).stream().map(Case::scalar).toList();
    }

    /** A word as our ids and codes may be written. */
    static String code(String word) {
        String plain = word.replaceAll("[^A-Za-z0-9._:~-]", "-");
        return plain.isEmpty() ? "-" : plain;
    }
}
