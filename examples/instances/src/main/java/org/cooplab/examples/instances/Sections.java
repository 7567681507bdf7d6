package org.cooplab.examples.instances;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooplab.core.text.Faults;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a VRPLIB file by what they belong to: {@code KEY : value} lines, and sections with their rows. Names of both
 * may be written in any case, and a section's may be followed by a colon.
 *
 * <p>What could change the problem and is not understood is a fault, never left out: unknown sections and keys, keys said in two
 * ways, lines that are neither.
 */
final class Sections {

    private static final String END = "_SECTION";

    /** Sections that are read, and one that says how to draw the problem. */
    private static final Set<String> KNOWN = Stream.concat(
                    VrplibFleet.SECTIONS.stream(),
                    Stream.of(
                            "BACKHAUL_SECTION",
                            "DEMAND_SECTION",
                            "DEPOT_SECTION",
                            "DISPLAY_DATA_SECTION",
                            "EDGE_WEIGHT_SECTION",
                            "LINEHAUL_SECTION",
                            "NODE_COORD_SECTION",
                            "PICKUP_AND_DELIVERY_SECTION",
                            "PRIZE_SECTION",
                            "RELEASE_TIME_SECTION",
                            "SERVICE_TIME_SECTION",
                            "TIME_WINDOW_SECTION"))
            .collect(Collectors.toUnmodifiableSet());

    /** Remarks of which a file may have several. */
    private static final String REMARK = "COMMENT";

    /** Keys that are read, and those that bind no plan. */
    private static final Set<String> KEYS = Set.of(
            "BEST_KNOWN",
            "CAPACITY",
            REMARK,
            "DIMENSION",
            "DISPLAY_DATA_TYPE",
            "DISTANCE",
            "EDGE_WEIGHT_FORMAT",
            "EDGE_WEIGHT_TYPE",
            "NAME",
            "NODE_COORD_TYPE",
            "OPTIMAL_VALUE",
            "SERVICE_TIME",
            "TYPE",
            "VEHICLES",
            "VEHICLES_MAX_DISTANCE",
            "VEHICLES_MAX_DURATION",
            "VEHICLES_MAX_RELOADS");

    /** The index of a row whose number is not one of those that there are. */
    private static final int WRONG = -1;

    private record Section(Line header, List<Line> rows) {}

    private final Faults faults;
    private final Line last;
    private final Map<String, Line> values = new HashMap<>();
    private final Map<String, Section> sections = new HashMap<>();

    Sections(List<Line> lines, Faults faults) {
        this.faults = faults;
        last = lines.get(lines.size() - 1);
        @Nullable Section open = null;
        boolean ended = false;
        for (Line line : lines) {
            if (ended) {
                faults.add(line.fault("file.after-end", 0));
                break;
            }
            ended = line.word(0).equalsIgnoreCase("EOF");
            if (ended) {
                continue;
            }
            String name = name(line);
            if (!name.isEmpty()) {
                open = named(line, name);
            } else if (open != null) {
                open.rows().add(line);
            } else {
                faults.add(line.fault("file.line-unknown", 0));
            }
        }
    }

    /** Returns the key or section that a line names, in capitals; nothing if the line is a row. */
    private static String name(Line line) {
        int colon = line.text().indexOf(':');
        String name = colon < 0 ? line.word(0) : line.text().substring(0, colon).strip();
        boolean named =
                !line.numeric() && (colon >= 0 || name.toUpperCase(Locale.ROOT).endsWith(END));
        return named ? name.toUpperCase(Locale.ROOT) : "";
    }

    /** Takes in a key with its value, or a section, which is returned. */
    private @Nullable Section named(Line line, String name) {
        int colon = line.text().indexOf(':');
        if (name.endsWith(END)) {
            if (!KNOWN.contains(name)) {
                unknown(line, name, KNOWN);
            }
            Section section = sections.computeIfAbsent(name, none -> new Section(line, new ArrayList<>()));
            Line rest = line.from(colon < 0 ? line.text().indexOf(line.word(0)) + name.length() : colon + 1);
            if (rest.size() > 0) {
                section.rows().add(rest);
            }
            return section;
        }
        if (!KEYS.contains(name)) {
            unknown(line, name, KEYS);
        }
        String before = text(name, "");
        boolean again = values.put(name, line.from(colon + 1)) != null;
        if (again && !name.equals(REMARK) && !before.equals(text(name, ""))) {
            faults.add(line.fault("file.key-twice", 0).with("word", name));
        }
        return null;
    }

    private void unknown(Line line, String name, Set<String> known) {
        faults.add(line.fault("file.kind-unsupported", 0).with("word", name).suggesting(name, new TreeSet<>(known)));
    }

    /** Returns whether the file has a section. */
    boolean has(String section) {
        return sections.containsKey(section);
    }

    /** Returns whether the file has a key. */
    boolean hasValue(String key) {
        return values.containsKey(key);
    }

    /** Returns the rows of a section; none if the file has it not. */
    List<Line> rows(String section) {
        Section found = sections.get(section);
        return found == null ? List.of() : found.rows();
    }

    /** Returns all that stands behind a key; {@code absent} if the file has it not. */
    String text(String key, String absent) {
        Line line = values.get(key);
        return line == null
                ? absent
                : line.text().substring(line.text().indexOf(':') + 1).strip();
    }

    /** Returns the word behind a key, in capitals; {@code absent} if the file has it not. */
    String word(String key, String absent) {
        return text(key, absent).toUpperCase(Locale.ROOT);
    }

    /** Returns the whole number behind a key; {@code absent} if the file has it not. */
    long whole(String key, long least, long most, long absent) {
        Line line = single(key);
        return line == null ? absent : line.whole(0, least, most, faults);
    }

    /** Returns how much something takes at most, by a key; as much as can be counted if the file has it not. */
    long capacity(String key) {
        Line line = single(key);
        return line == null ? Line.MANY : line.capacity(0, faults);
    }

    /** Returns the amount behind a key; {@code null} if the file has it not. */
    @Nullable
    BigDecimal amount(String key) {
        Line line = single(key);
        return line == null ? null : line.amount(0, faults);
    }

    private @Nullable Line single(String key) {
        Line line = values.get(key);
        if (line != null) {
            line.sized(0, 1, faults);
        }
        return line;
    }

    /** Reads a section in which each node or vehicle has one row of so many words. */
    void each(String section, int words, int count, IntPredicate needed, ObjIntConsumer<Line> action) {
        each(section, words, words, count, needed, action);
    }

    /** Reads a section in which each node or vehicle has one row that begins with its number, counted from 1. */
    void each(String section, int least, int most, int count, IntPredicate needed, ObjIntConsumer<Line> action) {
        Section found = sections.get(section);
        if (found == null) {
            return;
        }
        Set<Integer> seen = new HashSet<>();
        for (Line line : found.rows()) {
            int index = line.index(0, count, faults);
            if (!line.sized(least, most, faults)) {
                seen.add(index);
            } else if (!seen.add(index) && index >= 0) {
                faults.add(line.fault("file.id-twice", 0));
                seen.add(WRONG);
            } else if (index >= 0) {
                action.accept(line, index);
            }
        }
        if (!seen.contains(WRONG)) { // a row whose number is wrong is most likely the one that would be missing
            missingRows(found, count, needed, seen);
        }
    }

    private void missingRows(Section section, int count, IntPredicate needed, Set<Integer> seen) {
        int missing = 0;
        int first = 0;
        for (int index = count - 1; index >= 0; index--) {
            if (needed.test(index) && !seen.contains(index)) {
                missing++;
                first = index + 1;
            }
        }
        if (missing > 0) {
            faults.add(section.header()
                    .fault("file.rows-missing", 0)
                    .with("count", missing)
                    .with("first", first));
        }
    }

    /** Adds a fault about a section or key that the file has not, at its end. */
    void missing(String what) {
        faults.add(last.fault("file.section-missing", last.size()).with("word", what));
    }

    /** Adds a fault about each of these sections that the file has beside {@code other}, with which they cannot be. */
    void clash(List<String> names, String other) {
        for (String name : names) {
            Section section = sections.get(name);
            if (section != null) {
                faults.add(section.header().fault("file.sections-clash", 0).with("other", other));
            }
        }
    }

    /** Adds a fault about a section that ends too early, or that the file has not. */
    void tooShort(String name) {
        Section section = sections.get(name);
        if (section == null) {
            missing(name);
        } else {
            List<Line> rows = section.rows();
            Line end = rows.isEmpty() ? section.header() : rows.get(rows.size() - 1);
            faults.add(end.fault("file.section-short", end.size()).with("word", name));
        }
    }

    /** Adds a fault at the word behind a key that the file has, which is none of those known. */
    void unknown(String key, String code, List<String> known) {
        Line line = requireNonNull(values.get(key));
        faults.add(line.fault(code, 0).with("known", String.join(", ", known)).suggesting(word(key, ""), known));
    }

    /** Adds a fault at the word behind a key; at the end of the file if that has not the key. */
    void wrong(String key, String code) {
        Line line = values.get(key);
        faults.add(line == null ? last.fault(code, last.size()).with("word", key) : line.fault(code, 0));
    }
}
