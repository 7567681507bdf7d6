package org.cooplab.core.internal;

/** Foreign input, cut to a length fit for a message. */
public final class Excerpt {

    private static final int QUOTED = 60;

    private Excerpt() {}

    /** Returns the text in quotes; of a long one the beginning. */
    public static String quoted(String text) {
        return '"' + of(text, QUOTED) + '"';
    }

    /**
     * Returns the text if it has at most {@code most} characters, else as much of it as fits with an ellipsis.
     *
     * @param most in UTF-16 characters, at least 2
     */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        // A sign of two characters is not cut in the middle.
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
