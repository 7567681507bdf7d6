package org.cooplab.core.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cooplab.core.internal.Excerpt;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Turns the text into nodes with their places. After an error of syntax nothing more is read, but what
 * was read so far is kept, so that its faults are listed too.
 */
final class TreeParser {

    /**
     * Names are not kept between documents: they come from strangers. Of what is too long we tell the place, which the
     * parser's own limits would not.
     */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1_000)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** The most characters of a name, which every pointer behind it repeats. */
    private static final int LONGEST_NAME = 10_000;

    private final String text;
    private final JsonParser parser;
    private final DocumentReader.Limits limits;
    private final FaultList faults;
    private boolean stopped;

    private TreeParser(String text, JsonParser parser, DocumentReader.Limits limits, FaultList faults) {
        this.text = text;
        this.parser = parser;
        this.limits = limits;
        this.faults = faults;
    }

    /** Returns the value of the document, or {@code null} if there is none. */
    static @Nullable Node parse(String text, DocumentReader.Limits limits, FaultList faults) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new TreeParser(text, parser, limits, faults).document();
        }
    }

    private @Nullable Node document() {
        JsonToken first = next(Pointer.ROOT);
        if (first == null) {
            if (!stopped) {
                faults.add("json.end", 1, 1, Pointer.ROOT);
            }
            return null;
        }
        Node node = value(first, Pointer.ROOT, 1);
        if (!stopped) {
            trailing();
        }
        return node;
    }

    private void trailing() {
        TokenStreamLocation place;
        try {
            if (parser.nextToken() == null) {
                return;
            }
            place = parser.currentTokenLocation();
        } catch (JacksonException e) {
            place = place(e);
        }
        faults.add("json.trailing", place.getLineNr(), place.getColumnNr(), Pointer.ROOT);
    }

    /** Reads a token; {@code null} at the end and after an error of syntax. */
    private @Nullable JsonToken next(Pointer pointer) {
        try {
            return parser.nextToken();
        } catch (UnexpectedEndOfInputException e) {
            stop("json.end", place(e), pointer);
        } catch (JacksonException e) {
            syntax(e, pointer);
        }
        return null;
    }

    private void stop(String code, TokenStreamLocation place, Pointer pointer, Object... parameters) {
        if (!stopped) {
            stopped = true;
            faults.add(code, Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), pointer, parameters);
        }
    }

    private Node value(JsonToken token, Pointer pointer, int depth) {
        TokenStreamLocation place = parser.currentTokenLocation();
        int line = place.getLineNr();
        int column = place.getColumnNr();
        return switch (token) {
            case START_OBJECT ->
                deepEnough(place, pointer, depth)
                        ? object(line, column, pointer, depth)
                        : Node.leaf(Node.Kind.OBJECT, pointer, line, column, "", false);
            case START_ARRAY ->
                deepEnough(place, pointer, depth)
                        ? array(line, column, pointer, depth)
                        : Node.leaf(Node.Kind.ARRAY, pointer, line, column, "", false);
            case VALUE_STRING -> text(Node.Kind.STRING, line, column, pointer);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(line, column, pointer, depth);
            case VALUE_TRUE -> Node.leaf(Node.Kind.BOOLEAN, pointer, line, column, "true", true);
            case VALUE_FALSE -> Node.leaf(Node.Kind.BOOLEAN, pointer, line, column, "false", true);
            default -> Node.leaf(Node.Kind.NULL, pointer, line, column, "", true);
        };
    }

    private boolean deepEnough(TokenStreamLocation place, Pointer pointer, int depth) {
        if (depth > limits.maxDepth()) {
            stop("json.limit.depth", place, pointer, "max", limits.maxDepth());
            return false;
        }
        return true;
    }

    /** The text of a string is read only now, and may be broken. */
    private Node text(Node.Kind kind, int line, int column, Pointer pointer) {
        try {
            return Node.leaf(kind, pointer, line, column, parser.getString(), true);
        } catch (UnexpectedEndOfInputException e) {
            stop("json.end", place(e), pointer);
        } catch (JacksonException e) {
            syntax(e, pointer);
        }
        return Node.leaf(kind, pointer, line, column, "", false);
    }

    /** A number in a list or object has no end of its own: where the text ends, more digits may have been meant. */
    private Node number(int line, int column, Pointer pointer, int depth) {
        Node number = text(Node.Kind.NUMBER, line, column, pointer);
        boolean cut = depth > 1 && parser.currentLocation().getCharOffset() == text.length();
        return cut ? Node.leaf(Node.Kind.NUMBER, pointer, line, column, number.text(), false) : number;
    }

    private Node object(int line, int column, Pointer pointer, int depth) {
        List<Node.Member> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (true) {
            JsonToken token = next(pointer);
            if (token == JsonToken.END_OBJECT || token == null) {
                return new Node(Node.Kind.OBJECT, pointer, line, column, "", members, List.of(), token != null);
            }
            String name = parser.currentName();
            TokenStreamLocation place = parser.currentTokenLocation();
            if (name.length() > LONGEST_NAME) {
                stop("json.limit.name", place, pointer, "max", LONGEST_NAME);
            }
            Pointer inside = pointer.to(name);
            JsonToken first = stopped ? null : next(inside);
            if (first == null) {
                return new Node(Node.Kind.OBJECT, pointer, line, column, "", members, List.of(), false);
            }
            Node value = value(first, inside, depth + 1);
            if (names.add(name)) {
                members.add(new Node.Member(name, place.getLineNr(), place.getColumnNr(), value));
            } else {
                faults.add("json.duplicate", place.getLineNr(), place.getColumnNr(), inside, "name", name);
            }
            if (stopped) {
                return new Node(Node.Kind.OBJECT, pointer, line, column, "", members, List.of(), false);
            }
        }
    }

    private Node array(int line, int column, Pointer pointer, int depth) {
        List<Node> items = new ArrayList<>();
        while (true) {
            Pointer inside = pointer.to(items.size());
            JsonToken token = next(inside);
            if (token == JsonToken.END_ARRAY || token == null) {
                return new Node(Node.Kind.ARRAY, pointer, line, column, "", List.of(), items, token != null);
            }
            items.add(value(token, inside, depth + 1));
            if (stopped) {
                return new Node(Node.Kind.ARRAY, pointer, line, column, "", List.of(), items, false);
            }
        }
    }

    /** Points at the beginning of the unexpected word, number or sign; if there is none, the text ends too early. */
    private void syntax(JacksonException e, Pointer pointer) {
        TokenStreamLocation place = place(e);
        int at = Math.min(offset(place.getLineNr(), place.getColumnNr()), text.length());
        boolean insideString = at > 0 && at < text.length() && (text.charAt(at) < ' ' || text.charAt(at - 1) == '\\');
        int start = at;
        while (!insideString && start > 0 && isWord(text.charAt(start - 1))) {
            start--;
        }
        int end = start;
        while (!insideString && end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        String found = text.substring(start, Math.min(text.length(), Math.max(end, start + 1)));
        if (found.isEmpty()) {
            stop("json.end", place, pointer);
        } else if (!stopped) {
            stopped = true;
            int column = Math.max(1, place.getColumnNr() - (at - start));
            faults.add("json.syntax", place.getLineNr(), column, pointer, "found", shown(found));
        }
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '+' || c == '-' || c == '.';
    }

    private static String shown(String found) {
        return found.length() == 1 && isInvisible(found.charAt(0))
                ? String.format(Locale.ROOT, "U+%04X", (int) found.charAt(0))
                : Excerpt.quoted(found);
    }

    private static boolean isInvisible(char c) {
        return Character.isISOControl(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Returns how many characters stand before a place; lines end as the parser counts them. */
    private int offset(int line, int column) {
        int at = 0;
        for (int seen = 1; seen < line && at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'))) {
                seen++;
            }
        }
        return at + Math.max(0, column - 1);
    }

    private static TokenStreamLocation place(JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        return place == null ? TokenStreamLocation.NA : place;
    }
}
