package org.cooplab.core.text;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;

/**
 * Prints numbers, amounts, days and durations for readers of Arabic (as used in Morocco), French and
 * English.
 *
 * <p>No locale data of the Java runtime is used, since it changes from release to release: the same value gives the same
 * characters everywhere. Nothing is rounded. Arabic is printed with Western digits and Moroccan month names; a negative
 * number in Arabic is wrapped in a left-to-right isolate (U+2066, U+2069), so that its sign stays in front. Immutable.
 */
public final class Formats {

    private static final char NARROW_SPACE = '\u202F';
    private static final char HARD_SPACE = '\u00A0';

    /** The most digits after the point, or zeros before it, of a number that is printed. */
    private static final int MOST_DIGITS = 100;

    private static final Formats ARABIC = new Formats(
            LanguageTag.AR,
            '.',
            ',',
            "%",
            Map.of("MAD", "درهم", "EUR", "أورو", "USD", "دولار"),
            false,
            List.of(
                    "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر",
                    "دجنبر"),
            List.of("ي", "س", "د", "ث"));

    private static final Formats FRENCH = new Formats(
            LanguageTag.FR,
            NARROW_SPACE,
            ',',
            NARROW_SPACE + "%",
            Map.of("MAD", "DH", "EUR", "€", "USD", "$US"),
            false,
            List.of(
                    "janvier",
                    "février",
                    "mars",
                    "avril",
                    "mai",
                    "juin",
                    "juillet",
                    "août",
                    "septembre",
                    "octobre",
                    "novembre",
                    "décembre"),
            List.of("j", "h", "min", "s"));

    private static final Formats ENGLISH = new Formats(
            LanguageTag.EN,
            ',',
            '.',
            "%",
            Map.of("EUR", "€", "USD", "$"),
            true,
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"),
            List.of("d", "h", "min", "s"));

    private final LanguageTag language;
    private final char group;
    private final char decimal;
    private final String percent;
    private final Map<String, String> currencies;
    private final boolean currencyFirst;
    private final List<String> months;
    private final List<String> timeUnits;

    private Formats(
            LanguageTag language,
            char group,
            char decimal,
            String percent,
            Map<String, String> currencies,
            boolean currencyFirst,
            List<String> months,
            List<String> timeUnits) {
        this.language = language;
        this.group = group;
        this.decimal = decimal;
        this.percent = percent;
        this.currencies = currencies;
        this.currencyFirst = currencyFirst;
        this.months = months;
        this.timeUnits = timeUnits;
    }

    /** Returns the formats of a language: Arabic, English, or French for every other. */
    public static Formats of(LanguageTag language) {
        return switch (requireNonNull(language, "language").language().value()) {
            case "ar" -> ARABIC;
            case "en" -> ENGLISH;
            default -> FRENCH;
        };
    }

    /** Returns the language in which this prints: Arabic, French or English. */
    public LanguageTag language() {
        return language;
    }

    /**
     * Prints a number with all its digits, without trailing zeros: {@code 1 234,5} in French.
     *
     * @throws NumberFormatException if its scale is above 100 or below -100: ten characters may stand for a billion digits
     */
    public String number(BigDecimal number) {
        return digits(
                requireNonNull(number, "number").signum() == 0
                        ? BigDecimal.ZERO
                        : printable(number).stripTrailingZeros());
    }

    /** Prints a whole number. */
    public String number(long number) {
        return digits(BigDecimal.valueOf(number));
    }

    /**
     * Prints a share of one as a percentage: 0.125 is {@code 12,5 %} in French.
     *
     * @throws NumberFormatException as {@link #number(BigDecimal)} does
     */
    public String percent(BigDecimal share) {
        return number(printable(requireNonNull(share, "share")).movePointRight(2)) + percent;
    }

    /**
     * Prints an amount with the decimals it has: {@code 1 250,00 DH} in French, {@code MAD 1,250.00} in
     * English.
     *
     * @param amount the amount in major units
     * @param currencyCode the ISO 4217 code; of a currency without a symbol of its own it is printed
     * @throws NumberFormatException as {@link #number(BigDecimal)} does
     * @throws IllegalArgumentException if {@code currencyCode} is blank
     */
    public String money(BigDecimal amount, String currencyCode) {
        printable(requireNonNull(amount, "amount"));
        if (requireNonNull(currencyCode, "currencyCode").isBlank()) {
            throw InvalidValue.blank("currencyCode");
        }
        String symbol = currencies.getOrDefault(currencyCode, currencyCode);
        if (!currencyFirst) {
            return digits(amount) + HARD_SPACE + symbol;
        }
        String space = Character.isLetter(symbol.charAt(symbol.length() - 1)) ? String.valueOf(HARD_SPACE) : "";
        return (amount.signum() < 0 ? "-" : "") + symbol + space + digits(amount.abs());
    }

    /** Prints an amount as {@link #money(BigDecimal, String)} does. */
    public String money(Money amount) {
        return money(
                requireNonNull(amount, "amount").toDecimal(), amount.currency().getCurrencyCode());
    }

    /** Prints a day with the name of its month: {@code 8 mars 2026}, {@code 1er mars 2026}. */
    public String date(LocalDate day) {
        boolean first = requireNonNull(day, "day").getDayOfMonth() == 1 && language.equals(LanguageTag.FR);
        return day.getDayOfMonth()
                + (first ? "er" : "")
                + HARD_SPACE
                + months.get(day.getMonthValue() - 1)
                + HARD_SPACE
                + day.getYear();
    }

    /** Prints a duration in days, hours, minutes and whole seconds, leaving out what is zero: {@code 1 h 30 min}. */
    public String duration(Duration duration) {
        requireNonNull(duration, "duration");
        // Towards zero: the seconds of a negative duration with a fraction are one more below.
        long seconds = duration.getSeconds() + (duration.isNegative() && duration.getNano() > 0 ? 1 : 0);
        long[] counts = {seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                text.append(text.isEmpty() ? "" : String.valueOf(HARD_SPACE));
                text.append(Math.abs(counts[i])).append(HARD_SPACE).append(timeUnits.get(i));
            }
        }
        if (text.isEmpty()) {
            text.append('0').append(HARD_SPACE).append(timeUnits.get(2));
        }
        return seconds < 0 ? signed(text.toString()) : text.toString();
    }

    /** What stands between the items of a list. */
    String comma() {
        return language.equals(LanguageTag.AR) ? "، " : ", ";
    }

    /** Returns {@code number} if it can be written out. */
    static BigDecimal printable(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new NumberFormatException("number must have a scale from -100 to 100, but had " + number.scale());
        }
        return number;
    }

    private String digits(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(plain.length() + 8);
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(group);
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(decimal).append(plain, point + 1, plain.length());
        }
        return number.signum() < 0 ? signed(text.toString()) : text.toString();
    }

    private String signed(String text) {
        return language.equals(LanguageTag.AR) ? Bidi.leftToRight("-" + text) : "-" + text;
    }
}
