package org.cooplab.core.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.catalogue.LabelCode;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Cooperative.Membership;
import org.cooplab.core.cooperative.Sector;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.internal.Decimals;
import org.cooplab.core.money.Money;
import org.cooplab.core.registry.Ice;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Cooperatives as a table, one per row.
 *
 * <p>Columns: {@code cooperative, name_ar, name_fr, name_en} (any language as {@code name_xx}), {@code sector, province,
 * registered_on, members, women, youth, latitude, longitude, ice, capital, capital_currency, turnover,
 * turnover_currency, languages, connectivity, labels, rural}. The first, a name, the sector and the province are required;
 * an empty cell is a fact not known. Languages and labels are separated by blanks; {@code (none)} says that there is no
 * label. Days are {@code 2026-03-08}, decimals have a point. Leading zeros of an ICE that a spreadsheet has dropped are
 * restored. History, governance and what the host adds are not in the table.
 */
public final class CooperativesCsv {

    static final List<String> REQUIRED = List.of("cooperative", "sector", "province");
    private static final List<String> AFTER_NAME = List.of(
            "sector",
            "province",
            "registered_on",
            "members",
            "women",
            "youth",
            "latitude",
            "longitude",
            "ice",
            "capital",
            "capital_currency",
            "turnover",
            "turnover_currency",
            "languages",
            "connectivity",
            "labels",
            "rural");
    private static final Map<String, String> MEMBERSHIP =
            Map.of("total", "members", "women", "women", "youth", "youth");

    /** Stands in for a cooperative that is not described soundly, and its parts for those that are missing. */
    static final Cooperative STAND_IN =
            Cooperative.of(CooperativeId.of("x"), LocalizedText.of("fr", "x"), Sector.of("X"), ProvinceCode.of("XX-X"));

    private CooperativesCsv() {}

    /**
     * Reads a table.
     *
     * @return the cooperatives in the order of the rows, without duplicates
     * @throws InvalidDocument with every fault: its line, cell number, column and cause
     */
    public static List<Cooperative> read(String text) {
        return CsvReader.rows(
                text,
                CooperativesCsv::isColumn,
                columns(List.of()),
                REQUIRED,
                CsvReader.once(row -> "cooperative", CooperativesCsv::read));
    }

    /** Writes a table with a header, in the order of the collection. */
    public static String write(Collection<Cooperative> cooperatives) {
        CsvWriter out = new CsvWriter(columns(Copies.requireElements(cooperatives, "cooperatives")));
        for (Cooperative cooperative : cooperatives) {
            write(cooperative, out);
            out.end();
        }
        return out.toString();
    }

    static boolean isColumn(String column) {
        return column.equals("cooperative") || CsvReader.isText(column, "name_") || AFTER_NAME.contains(column);
    }

    static List<String> columns(Collection<Cooperative> cooperatives) {
        List<String> columns = new ArrayList<>(List.of("cooperative"));
        columns.addAll(CsvWriter.languages("name_", cooperatives.stream().map(Cooperative::name)));
        columns.addAll(AFTER_NAME);
        return columns;
    }

    static void write(Cooperative cooperative, CsvWriter out) {
        out.text("cooperative", cooperative.id())
                .text("sector", cooperative.sector())
                .text("province", cooperative.province())
                .text("registered_on", cooperative.registeredOn())
                .text(
                        "ice",
                        cooperative.ice() == null ? null : cooperative.ice().value())
                .codes("languages", cooperative.languages())
                .text("connectivity", cooperative.connectivity())
                .text("rural", cooperative.rural())
                .localized("name_", cooperative.name())
                .money("capital", cooperative.capital())
                .money("turnover", cooperative.turnover());
        Set<LabelCode> labels = cooperative.labels();
        out.codes("labels", labels == null || !labels.isEmpty() ? labels : List.of(CsvWriter.NONE));
        Membership members = cooperative.membership();
        if (members != null) {
            out.number("members", members.total())
                    .number("women", members.women())
                    .number("youth", members.youth());
        }
        GeoPoint position = cooperative.position();
        if (position != null) {
            out.number("latitude", Decimals.shortest(position.latitude()))
                    .number("longitude", Decimals.shortest(position.longitude()));
        }
    }

    static @Nullable Cooperative read(CsvRow row) {
        CooperativeId id = row.required("cooperative", CooperativeId::of, STAND_IN.id());
        LocalizedText name = row.requiredText("name", STAND_IN.name());
        Sector sector = row.required("sector", Sector::of, STAND_IN.sector());
        ProvinceCode province = row.required("province", ProvinceCode::of, STAND_IN.province());
        LocalDate registeredOn = row.date("registered_on");
        Membership membership = membership(row);
        GeoPoint position = position(row);
        Ice ice = row.value("ice", Ice::parsePadded);
        Money capital = row.money("capital");
        Money turnover = row.money("turnover");
        List<LanguageTag> languages = row.codes("languages", LanguageTag::of);
        Connectivity connectivity = row.word("connectivity", Connectivity.class);
        List<LabelCode> labels = row.text("labels") == null ? null : row.codes("labels", LabelCode::of);
        Boolean rural = row.truth("rural");
        return row.made(() -> Cooperative.builder(id, name, sector, province)
                .registeredOn(registeredOn)
                .membership(membership)
                .position(position)
                .ice(ice)
                .capital(capital)
                .turnover(turnover)
                .languages(languages)
                .connectivity(connectivity)
                .labels(labels)
                .rural(rural)
                .build());
    }

    private static @Nullable Membership membership(CsvRow row) {
        row.needs("members", "women", "youth");
        Integer total = row.integer("members");
        Integer women = row.integer("women");
        Integer youth = row.integer("youth");
        if (total == null) {
            row.mustNotBeNegative("women", women);
            row.mustNotBeNegative("youth", youth);
            return null;
        }
        return row.attempt("members", MEMBERSHIP, () -> new Membership(total, women, youth));
    }

    private static @Nullable GeoPoint position(CsvRow row) {
        row.needs("latitude", "longitude");
        row.needs("longitude", "latitude");
        BigDecimal latitude = row.decimal("latitude");
        BigDecimal longitude = row.decimal("longitude");
        return latitude == null && longitude == null
                ? null
                : row.attempt(
                        "latitude",
                        Map.of("longitude", "longitude"),
                        () -> GeoPoint.of(degrees(latitude), degrees(longitude)));
    }

    private static double degrees(@Nullable BigDecimal coordinate) {
        return coordinate == null ? 0 : coordinate.doubleValue();
    }
}
