package org.cooplab.core.json;

import java.util.List;
import org.cooplab.core.internal.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * A value of the document and where it begins.
 *
 * @param pointer where it is from the root of the document
 * @param text the characters of a string, or a number as it is written; empty for the others
 * @param members the members of an object, each name once
 * @param items the items of a list
 * @param whole whether the end of the value was reached; if not, nothing can be said to be missing in it
 */
record Node(
        Kind kind,
        Pointer pointer,
        int line,
        int column,
        String text,
        List<Member> members,
        List<Node> items,
        boolean whole) {

    static Node leaf(Kind kind, Pointer pointer, int line, int column, String text, boolean whole) {
        return new Node(kind, pointer, line, column, text, List.of(), List.of(), whole);
    }

    /** The kinds of JSON values; the name in lower case is the word in the messages. */
    enum Kind {
        OBJECT("object"),
        ARRAY("array"),
        STRING("string"),
        NUMBER("number"),
        BOOLEAN("boolean"),
        NULL("null");

        final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** A member of an object and where its name begins. */
    record Member(String name, int line, int column, Node value) {

        /** Returns the name as a value of its own, where it is data. */
        Node nameAsValue() {
            return leaf(Kind.STRING, value.pointer(), line, column, name, true);
        }
    }

    @Nullable
    Member member(String name) {
        for (Member member : members) {
            if (member.name().equals(name)) {
                return member;
            }
        }
        return null;
    }

    /** Returns it as a message shows what was found. */
    String shown() {
        return switch (kind) {
            case STRING -> Excerpt.quoted(text);
            case NUMBER, BOOLEAN -> text;
            default -> kind.word;
        };
    }
}
