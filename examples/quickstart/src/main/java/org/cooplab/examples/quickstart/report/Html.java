package org.cooplab.examples.quickstart.report;

import java.util.function.Consumer;

/** Writes HTML: elements that close themselves, text that is always escaped. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** Writes an element with attributes, names and values in turn, and what {@code inside} writes. */
    Html element(String name, Consumer<Html> inside, Object... attributes) {
        open(name, attributes).out.append('>');
        inside.accept(this);
        out.append("</").append(name).append('>');
        return this;
    }

    /** Writes an element that holds one text. */
    Html element(String name, String text, Object... attributes) {
        return element(name, inside -> inside.text(text), attributes);
    }

    /** Writes an element that holds nothing and has no end tag in HTML. */
    Html empty(String name, Object... attributes) {
        open(name, attributes).out.append("/>");
        return this;
    }

    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
        return this;
    }

    /** Writes what is markup already. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html line() {
        out.append('\n');
        return this;
    }

    private Html open(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            text(String.valueOf(attributes[i + 1])).out.append('"');
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
