package org.cooplab.core.exchange;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cooplab.core.application.Application;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.id.CallId;
import org.cooplab.core.internal.Codes;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.internal.Decimals;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Applications to calls as a table, one per row, for a jury that works in a spreadsheet.
 *
 * <p>Columns: {@code application, call, submitted_at, requested, requested_currency}, {@code project_fr} and other
 * languages, {@code mark:CRITERION} for each mark, {@code answer:FACT} for each answer, then those of {@link
 * CooperativesCsv}. The first three and those that a cooperative needs are required; an empty cell is a mark not given or a
 * fact not known, never zero. Instants are written {@code 2026-03-08T09:00:00Z}.
 */
public final class ApplicationsCsv {

    private static final List<String> OWN =
            List.of("application", "call", "submitted_at", "requested", "requested_currency");
    private static final String MARK = "mark:";
    private static final String ANSWER = "answer:";
    private static final String PROJECT = "project_";

    private ApplicationsCsv() {}

    /**
     * Reads a table.
     *
     * @return the applications in the order of the rows, without duplicates
     * @throws InvalidDocument with every fault: its line, cell number, column and cause
     */
    public static List<Application> read(String text) {
        List<String> required = new ArrayList<>(OWN.subList(0, 3));
        required.addAll(CooperativesCsv.REQUIRED);
        return CsvReader.rows(
                text,
                ApplicationsCsv::isColumn,
                columns(List.of()),
                required,
                CsvReader.once(row -> "application", ApplicationsCsv::read));
    }

    /** Writes a table with a header, in the order of the collection. */
    public static String write(Collection<Application> applications) {
        CsvWriter out = new CsvWriter(columns(Copies.requireElements(applications, "applications")));
        for (Application application : applications) {
            write(application, out);
            out.end();
        }
        return out.toString();
    }

    private static boolean isColumn(String column) {
        return OWN.contains(column)
                || isKeyed(column, MARK)
                || isKeyed(column, ANSWER)
                || CsvReader.isText(column, PROJECT)
                || CooperativesCsv.isColumn(column);
    }

    /** A wrong key is told once, with its column, and not with every row. */
    private static boolean isKeyed(String column, String prefix) {
        if (!column.startsWith(prefix)) {
            return false;
        }
        Codes.check(column.substring(prefix.length()), column);
        return true;
    }

    private static List<String> columns(Collection<Application> applications) {
        List<String> columns = new ArrayList<>(OWN);
        columns.addAll(CsvWriter.languages(
                PROJECT, applications.stream().map(Application::project).filter(Objects::nonNull)));
        columns.addAll(keys(MARK, applications.stream().map(Application::marks)));
        columns.addAll(keys(ANSWER, applications.stream().map(Application::answers)));
        columns.addAll(CooperativesCsv.columns(
                applications.stream().map(Application::cooperative).toList()));
        return columns;
    }

    private static List<String> keys(String prefix, Stream<? extends Map<String, ?>> maps) {
        return maps.flatMap(map -> map.keySet().stream())
                .distinct()
                .sorted()
                .map(prefix::concat)
                .toList();
    }

    private static void write(Application application, CsvWriter out) {
        out.text("application", application.id())
                .text("call", application.call())
                .text("submitted_at", application.submittedAt())
                .money("requested", application.requested())
                .localized(PROJECT, application.project());
        application.marks().forEach((criterion, mark) -> out.number(MARK + criterion, mark.toPlainString()));
        application.answers().forEach((fact, answer) -> out.text(ANSWER + fact, answer));
        CooperativesCsv.write(application.cooperative(), out);
    }

    private static @Nullable Application read(CsvRow row) {
        ApplicationId id = row.required("application", ApplicationId::of, ApplicationId.of("x"));
        CallId call = row.required("call", CallId::of, CallId.of("x"));
        Instant submittedAt = row.required("submitted_at", CsvRow.reading("instant", Instant::parse), Instant.EPOCH);
        Money requested = row.money("requested");
        LocalizedText project = row.localized("project");
        Cooperative cooperative = requireNonNullElse(CooperativesCsv.read(row), CooperativesCsv.STAND_IN);
        Map<String, BigDecimal> marks = new TreeMap<>();
        row.starting(MARK).forEach((criterion, text) -> {
            BigDecimal mark =
                    row.attempt(MARK + criterion, () -> Decimals.normal(Decimals.parse(text, criterion), 0, criterion));
            if (mark != null) {
                marks.put(criterion, mark);
            }
        });
        Map<String, String> answers = row.starting(ANSWER);
        answers.values().removeIf(String::isBlank); // blanks in quotes are an empty cell as well
        return row.made(() -> new Application(id, call, cooperative, submittedAt, requested, marks, answers, project));
    }
}
