package org.cooplab.core.json;

import org.jspecify.annotations.Nullable;

/** Writes the text of a document: each value in one way only, with line feeds and no byte order mark. */
final class JsonText {

    private final StringBuilder out = new StringBuilder(256);
    private final boolean pretty;
    private int depth;
    private boolean first = true;

    JsonText(boolean pretty) {
        this.pretty = pretty;
    }

    boolean isPretty() {
        return pretty;
    }

    /** Returns a text of its own for a part at this place. */
    JsonText part(boolean asPretty) {
        JsonText part = new JsonText(asPretty);
        part.depth = depth;
        return part;
    }

    JsonText open(char bracket) {
        if (depth == DocumentReader.DEEPEST) {
            throw new IllegalArgumentException("a document cannot hold more than " + depth + " levels");
        }
        out.append(bracket);
        depth++;
        first = true;
        return this;
    }

    JsonText close(char bracket) {
        depth--;
        if (!first) {
            line();
        }
        out.append(bracket);
        first = false;
        return this;
    }

    /** Begins an item of a list. */
    JsonText item() {
        if (!first) {
            out.append(',');
        }
        line();
        first = false;
        return this;
    }

    /** Begins a member of an object. */
    JsonText name(String name) {
        item();
        quote(name);
        out.append(pretty ? ": " : ":");
        return this;
    }

    JsonText string(String text) {
        quote(text);
        return this;
    }

    /** Writes a number, a truth value, {@code null} or the text of a part. */
    JsonText literal(@Nullable Object value) {
        out.append(value);
        return this;
    }

    private void line() {
        if (pretty) {
            out.append('\n');
            for (int i = 0; i < depth; i++) {
                out.append("  ");
            }
        }
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < 0x20 || isLoneSurrogate(text, i)) {
                        escape(c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Half a character cannot be written in UTF-8. */
    private static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private void escape(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit((c >> shift) & 0xF, 16));
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
