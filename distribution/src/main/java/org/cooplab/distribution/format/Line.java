package org.cooplab.distribution.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;

/** One line of a text file that is not blank: its words, and where it stands. What is not as asked for becomes a fault. */
record Line(int number, String text, List<String> words) {

    /** The most digits of a number; what is longer is not a measure of anything. */
    private static final int MOST_DIGITS = 30;

    /** In the finest convention still a number that the routing engine can count. */
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Returns the lines of a text that are not blank. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            String line = raw.strip();
            if (!line.isEmpty()) {
                lines.add(new Line(number, line, List.of(BLANKS.split(line))));
            }
        }
        return lines;
    }

    int size() {
        return words.size();
    }

    /** Returns a word, or nothing if the line has not so many. */
    String word(int index) {
        return index < words.size() ? words.get(index) : "";
    }

    /** Returns whether the first word begins like a number. */
    boolean numeric() {
        String word = word(0);
        char first = word.charAt(0);
        char digit = word.length() > 1 && (first == '-' || first == '+' || first == '.') ? word.charAt(1) : first;
        return digit >= '0' && digit <= '9';
    }

    /** Reads a decimal number; zero, and a fault, if there is none. */
    BigDecimal decimal(int index, Faults faults) {
        String word = word(index);
        try {
            if (word.length() <= MOST_DIGITS) {
                BigDecimal value = new BigDecimal(word);
                if (value.precision() - value.scale() <= MOST_DIGITS && value.scale() <= MOST_DIGITS) {
                    return value;
                }
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number that is too long
        }
        return wrong("file.number-expected", index, faults);
    }

    /** Reads a time or a cost: a decimal number that must be neither negative nor out of this world. */
    BigDecimal amount(int index, Faults faults) {
        BigDecimal value = decimal(index, faults);
        if (value.signum() < 0) {
            return wrong("file.negative", index, faults);
        }
        return value.compareTo(MOST) > 0 ? wrong("file.out-of-range", index, faults) : value;
    }

    /** Reads a coordinate. */
    double coordinate(int index, Faults faults) {
        BigDecimal value = decimal(index, faults);
        return (value.abs().compareTo(MOST) > 0 ? wrong("file.out-of-range", index, faults) : value).doubleValue();
    }

    /** Reads a whole number from {@code least} to {@code most}; {@code least}, and a fault, if there is none. */
    long whole(int index, long least, long most, Faults faults) {
        BigDecimal value = decimal(index, faults);
        BigDecimal whole = value.stripTrailingZeros();
        if (whole.scale() > 0
                || whole.compareTo(BigDecimal.valueOf(least)) < 0
                || whole.compareTo(BigDecimal.valueOf(most)) > 0) {
            faults.add(fault("file.whole-number-expected", index)
                    .with("least", least)
                    .with("most", most));
            return least;
        }
        return whole.longValueExact();
    }

    Fault fault(String code, int index) {
        int column = 1;
        int from = 0;
        for (int i = 0; i <= index && i < words.size(); i++) {
            int at = text.indexOf(words.get(i), from);
            column = at + 1;
            from = at + words.get(i).length();
        }
        return Fault.of(code, "").at(number, column).with("word", word(index));
    }

    private BigDecimal wrong(String code, int index, Faults faults) {
        faults.add(fault(code, index));
        return BigDecimal.ZERO;
    }
}
