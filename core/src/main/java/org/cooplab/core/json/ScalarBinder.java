package org.cooplab.core.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.cooplab.core.internal.YesNo;
import org.jspecify.annotations.Nullable;

/** Reads words and numbers exactly: nothing is rounded, cut or taken for something else. */
final class ScalarBinder {

    /**
     * More digits than any amount or measure has; with more, a stranger could make arithmetic as expensive as they like.
     */
    private static final int MAX_DIGITS = 100;

    /** The most characters of a number of which every digit could count. */
    private static final int LONGEST = 1_000;

    private ScalarBinder() {}

    static @Nullable Object bind(Scalar scalar, Node node, FaultList faults) {
        if (!node.whole()) {
            return null; // the error of syntax is listed already
        }
        if (scalar == Scalar.BOOLEAN) {
            return node.kind() == Node.Kind.BOOLEAN ? (Object) node.text().equals("true") : wrongTruth(node, faults);
        }
        if (scalar.isNumber()) {
            boolean decimalText = scalar == Scalar.DECIMAL && node.kind() == Node.Kind.STRING;
            return node.kind() == Node.Kind.NUMBER || decimalText
                    ? number(scalar, node, faults)
                    : wrongType(scalar, node, faults);
        }
        if (node.kind() != Node.Kind.STRING) {
            return wrongType(scalar, node, faults);
        }
        Object value = scalar.parse(node.text());
        if (value == null) {
            faults.add("json.format", node, "expected", scalar.expected, "found", node.shown());
        }
        return value;
    }

    private static @Nullable Object wrongTruth(Node node, FaultList faults) {
        String meant = node.kind() == Node.Kind.STRING ? YesNo.meant(node.text()) : null;
        if (meant == null) {
            return wrongType(Scalar.BOOLEAN, node, faults);
        }
        faults.add(
                "json.type.suggestion",
                node,
                "expected",
                Scalar.BOOLEAN.expected,
                "found",
                node.kind().word,
                "suggestion",
                meant);
        return null;
    }

    private static @Nullable Object wrongType(Scalar scalar, Node node, FaultList faults) {
        faults.add("json.type", node, "expected", scalar.expected, "found", node.kind().word);
        return null;
    }

    private static @Nullable Object number(Scalar scalar, Node node, FaultList faults) {
        if (!isDecimal(node.text())) {
            faults.add("json.format", node, "expected", scalar.expected, "found", node.shown());
            return null;
        }
        boolean isShort = node.text().length() <= LONGEST;
        Number number = !isShort ? null : scalar == Scalar.DOUBLE ? binary(node.text()) : decimal(node.text());
        if (number == null) {
            faults.add("json.digits", node, "max", MAX_DIGITS);
            return null;
        }
        return scalar.isWhole() ? whole(scalar, (BigDecimal) number, node, faults) : number;
    }

    /** Returns the number, or {@code null} if it has too many digits. */
    private static @Nullable BigDecimal decimal(String text) {
        BigDecimal number = new BigDecimal(text);
        boolean fits = number.precision() <= MAX_DIGITS
                && number.scale() <= MAX_DIGITS
                && (long) number.precision() - number.scale() <= MAX_DIGITS;
        if (!fits) {
            return null;
        }
        return number.scale() < 0 ? number.setScale(0) : number; // 1e3 is read as 1000, as it will be written
    }

    /** Returns the nearest binary number, or {@code null} if that is infinite, or zero for a number that is not. */
    private static @Nullable Double binary(String text) {
        double number = Double.parseDouble(text);
        boolean lost = Double.isInfinite(number) || (number == 0 && new BigDecimal(text).signum() != 0);
        return lost ? null : number;
    }

    private static @Nullable Object whole(Scalar scalar, BigDecimal number, Node node, FaultList faults) {
        if (number.stripTrailingZeros().scale() > 0) {
            faults.add("json.fraction", node, "found", node.text());
            return null;
        }
        BigInteger whole = number.toBigIntegerExact();
        boolean fits = scalar == Scalar.BIG_INTEGER
                || (whole.bitLength() < 64
                        && whole.longValueExact() >= scalar.min()
                        && whole.longValueExact() <= scalar.max());
        if (!fits) {
            faults.add("json.range", node, "min", scalar.min(), "max", scalar.max(), "found", node.text());
            return null;
        }
        return scalar.whole(whole);
    }

    /** Returns whether a text is a number by the grammar of JSON, with an exponent that can be kept. */
    private static boolean isDecimal(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        int whole = digits(text, at);
        if (whole == at || (text.charAt(at) == '0' && whole > at + 1)) {
            return false;
        }
        at = whole;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = digits(text, at + 1);
            if (fraction == at + 1) {
                return false;
            }
            at = fraction;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            int exponent = digits(text, at);
            if (exponent == at || exponent - at > 9) {
                return false;
            }
            at = exponent;
        }
        return at == text.length();
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
