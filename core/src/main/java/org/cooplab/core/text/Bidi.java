package org.cooplab.core.text;

/**
 * Keeps an inserted value from disturbing the order of the words around it, with the isolates of the
 * Unicode bidirectional algorithm (UAX 9).
 */
final class Bidi {

    private static final char LEFT_TO_RIGHT = '\u2066';
    private static final char FIRST_STRONG = '\u2068';
    private static final char END = '\u2069';

    private Bidi() {}

    /** Isolates a value; its own first letter decides its direction. */
    static String isolate(String value) {
        return FIRST_STRONG + value + END;
    }

    static String leftToRight(String value) {
        return LEFT_TO_RIGHT + value + END;
    }

    /** Returns whether a text holds letters that are written from right to left. */
    static boolean holdsRightToLeft(String text) {
        return text.codePoints().anyMatch(c -> {
            byte direction = Character.getDirectionality(c);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
    }
}
