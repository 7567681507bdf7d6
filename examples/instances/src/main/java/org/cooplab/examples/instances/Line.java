package org.cooplab.examples.instances;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.jspecify.annotations.Nullable;

/**
 * One line of a text file that is not blank: its words, and where it stands. What is not as asked for becomes a fault.
 *
 * @param text the line as it is, blanks at its beginning included, so that columns are those of the file
 */
record Line(int number, String text, List<Word> words) {

    /** A word and its column, the first of a line being 1. */
    private record Word(String text, int column) {}

    /** The most digits of a number; what is longer is not a measure of anything. */
    private static final int MOST_DIGITS = 30;

    /** In the finest convention still a number that the routing engine can count. */
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

    /** The most that there is to do at a place, or that a vehicle takes. */
    static final long MANY = 1L << 40;

    private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Returns the lines of a text that are neither blank nor, beginning with {@code #}, a remark. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String raw : BREAK.split(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, -1)) {
            number++;
            Line line = of(number, raw, 0);
            if (line.size() > 0 && !line.word(0).startsWith("#")) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Line of(int number, String text, int from) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        for (int at = from; matcher.find(at); at = matcher.end()) {
            words.add(new Word(matcher.group(), matcher.start() + 1));
        }
        return new Line(number, text, List.copyOf(words));
    }

    /** Returns this line with only the words from a character on, the first of the line being 0. */
    Line from(int character) {
        return of(number, text, character);
    }

    int size() {
        return words.size();
    }

    /** Returns a word, or nothing if the line has not so many. */
    String word(int index) {
        return index < words.size() ? words.get(index).text() : "";
    }

    /** Returns whether the first word begins like a number. */
    boolean numeric() {
        return numeric(0);
    }

    /** Returns whether a word begins like a number. */
    boolean numeric(int index) {
        String word = word(index);
        if (word.isEmpty()) {
            return false;
        }
        char first = word.charAt(0);
        char digit = word.length() > 1 && (first == '-' || first == '+' || first == '.') ? word.charAt(1) : first;
        return digit >= '0' && digit <= '9';
    }

    /** Reads a decimal number; zero, and a fault, if there is none. */
    BigDecimal decimal(int index, Faults faults) {
        BigDecimal value = number(index);
        return value == null ? wrong("file.number-expected", index, faults) : value;
    }

    private @Nullable BigDecimal number(int index) {
        String word = word(index);
        try {
            if (word.length() <= MOST_DIGITS) {
                BigDecimal value = new BigDecimal(word);
                if (value.precision() - value.scale() <= MOST_DIGITS && value.scale() <= MOST_DIGITS) {
                    return value;
                }
            }
        } catch (NumberFormatException notANumber) {
            // no number, as one that is too long
        }
        return null;
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

    /** Reads an {@linkplain #amount amount} of money and notes where it stands. */
    BigDecimal cost(int index, Map<Fault, BigDecimal> costs, Faults faults) {
        BigDecimal value = amount(index, faults);
        costs.put(fault("file.out-of-range", index), value);
        return value;
    }

    /** Reads a whole number from {@code least} to {@code most}; of these the nearest to 0, and a fault, if there is none. */
    long whole(int index, long least, long most, Faults faults) {
        BigDecimal number = number(index);
        if (number == null) {
            wrong("file.number-expected", index, faults);
            return Math.max(least, 0);
        }
        BigDecimal value = number.stripTrailingZeros();
        if (value.scale() > 0
                || value.compareTo(BigDecimal.valueOf(least)) < 0
                || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            faults.add(fault("file.whole-number-expected", index)
                    .with("least", least)
                    .with("most", most));
            return Math.max(least, 0);
        }
        return value.longValueExact();
    }

    /** Reads how much something takes at most; as much as can be counted, and a fault, if that is not said. */
    long capacity(int index, Faults faults) {
        int before = faults.list().size();
        long capacity = whole(index, 0, MANY, faults);
        return faults.list().size() > before ? MANY : capacity;
    }

    /** Reads the number of one of {@code count} things, counted from 1, as an index from 0; -1, and a fault, if there is none. */
    int index(int index, int count, Faults faults) {
        int before = faults.list().size();
        long number = whole(index, 1, count, faults);
        return faults.list().size() > before ? -1 : (int) number - 1;
    }

    /** Returns a fault at a word; behind the last word if there are not so many. */
    Fault fault(String code, int index) {
        int column = index < words.size()
                ? words.get(index).column()
                : text.stripTrailing().length() + 1;
        return Fault.of(code, "").at(number, column).with("word", word(index));
    }

    /** Returns whether this line has at least and at most so many words; if not, adds a fault. */
    boolean sized(int least, int most, Faults faults) {
        if (size() < least) {
            faults.add(
                    fault("file.words-missing", size()).with("expected", least).with("found", size()));
        } else if (size() > most) {
            faults.add(fault("file.words-superfluous", most).with("expected", most));
        }
        return size() >= least && size() <= most;
    }

    private BigDecimal wrong(String code, int index, Faults faults) {
        faults.add(fault(code, index));
        return BigDecimal.ZERO;
    }
}
