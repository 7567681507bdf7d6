package org.cooplab.core.exchange;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooplab.core.catalogue.Catalogue;
import org.cooplab.core.catalogue.CategoryCode;
import org.cooplab.core.catalogue.LabelCode;
import org.cooplab.core.catalogue.Offer;
import org.cooplab.core.catalogue.Packaging;
import org.cooplab.core.catalogue.Product;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.TemperatureRange;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue as a table, one offer per row. A product without an offer has a row of its own; the rows of a product with
 * several offers repeat it unchanged.
 *
 * <p>Columns: {@code product, producer, name_ar, name_fr, name_en} (any language as {@code name_xx}), {@code category,
 * pack, contents, contents_unit, gross_grams, volume_millilitres, min_celsius, max_celsius, shelf_life, fragile, labels,
 * offer, seller, from, until, available, available_unit}. Product, producer, a name, category, pack and contents are
 * required. An empty cell means not known or not limited, never zero; {@code fragile} is {@code true} or {@code false},
 * empty for false. Units are codes (KGM, XJR), the shelf life is {@code P21D}, labels are separated by blanks.
 */
public final class CatalogueCsv {

    private static final List<String> REQUIRED =
            List.of("product", "producer", "category", "pack", "contents", "contents_unit");
    private static final List<String> AFTER_NAME = List.of(
            "category",
            "pack",
            "contents",
            "contents_unit",
            "gross_grams",
            "volume_millilitres",
            "min_celsius",
            "max_celsius",
            "shelf_life",
            "fragile",
            "labels",
            "offer",
            "seller",
            "from",
            "until",
            "available",
            "available_unit");

    // What stands in for a part that is wrong, see CsvRow.
    private static final ProductId PRODUCT = ProductId.of("x");
    private static final OfferId OFFER = OfferId.of("x");
    private static final CooperativeId COOPERATIVE = CooperativeId.of("x");
    private static final LocalizedText NAME = LocalizedText.of("fr", "x");
    private static final CategoryCode CATEGORY = CategoryCode.of("x");
    private static final Packaging PACKAGING = Packaging.loose(UnitCode.KGM);

    private CatalogueCsv() {}

    /**
     * Reads a table.
     *
     * @throws InvalidDocument with every fault: its line, cell number, column and cause
     */
    public static Catalogue read(String text) {
        Map<ProductId, Product> products = new LinkedHashMap<>();
        Function<CsvRow, @Nullable Offer> read = row -> {
            Product product = product(row);
            if (product != null) {
                Product earlier = products.putIfAbsent(product.id(), product);
                if (earlier != null && !earlier.equals(product)) {
                    row.contradicts("product", product.id());
                }
            }
            return offer(row, product);
        };
        List<Offer> offers = CsvReader.rows(
                text,
                CatalogueCsv::isColumn,
                columns(List.of()),
                REQUIRED,
                CsvReader.once(CatalogueCsv::subject, read));
        return Catalogue.of(List.copyOf(products.values()), offers);
    }

    /** Returns the column that identifies the row: the offer or, if there is none, the product. */
    private static String subject(CsvRow row) {
        return row.text("offer") == null ? "product" : "offer";
    }

    /** Writes a table with a header, in the order of the ids. */
    public static String write(Catalogue catalogue) {
        CsvWriter out =
                new CsvWriter(columns(requireNonNull(catalogue, "catalogue").products()));
        Map<ProductId, List<Offer>> offered =
                catalogue.offers().stream().collect(Collectors.groupingBy(Offer::product));
        for (Product product : catalogue.products()) {
            List<Offer> offers = offered.getOrDefault(product.id(), List.of());
            for (Offer offer : offers) {
                write(product, out);
                write(offer, out);
                out.end();
            }
            if (offers.isEmpty()) {
                write(product, out);
                out.end();
            }
        }
        return out.toString();
    }

    private static List<String> columns(Collection<Product> products) {
        List<String> columns = new ArrayList<>(List.of("product", "producer"));
        columns.addAll(CsvWriter.languages("name_", products.stream().map(Product::name)));
        columns.addAll(AFTER_NAME);
        return columns;
    }

    private static boolean isColumn(String column) {
        return column.equals("product")
                || column.equals("producer")
                || CsvReader.isText(column, "name_")
                || AFTER_NAME.contains(column);
    }

    private static void write(Product product, CsvWriter out) {
        Storage storage = product.storage();
        out.text("product", product.id())
                .text("producer", product.producer())
                .text("category", product.category())
                .text("pack", product.packaging().pack())
                .number(
                        "gross_grams",
                        product.gross() == null ? null : product.gross().grams())
                .number(
                        "volume_millilitres",
                        product.volume() == null ? null : product.volume().millilitres())
                .text("shelf_life", storage.shelfLife())
                .text("fragile", storage.fragile() ? true : null)
                .codes("labels", product.labels())
                .localized("name_", product.name())
                .quantity("contents", product.packaging().contents());
        TemperatureRange temperature = storage.temperature();
        if (temperature != null) {
            out.number("min_celsius", temperature.minCelsius()).number("max_celsius", temperature.maxCelsius());
        }
    }

    private static void write(Offer offer, CsvWriter out) {
        out.text("offer", offer.id()).text("seller", offer.seller()).quantity("available", offer.available());
        DateRange period = offer.period();
        if (period != null) {
            out.text("from", period.start()).text("until", period.end());
        }
    }

    private static @Nullable Product product(CsvRow row) {
        ProductId id = row.required("product", ProductId::of, PRODUCT);
        CooperativeId producer = row.required("producer", CooperativeId::of, COOPERATIVE);
        LocalizedText name = row.requiredText("name", NAME);
        CategoryCode category = row.required("category", CategoryCode::of, CATEGORY);
        Packaging packaging = packaging(row);
        Long grams = row.whole("gross_grams");
        Long millilitres = row.whole("volume_millilitres");
        Weight gross = grams == null ? null : row.attempt("gross_grams", () -> Weight.ofGrams(grams));
        Volume volume =
                millilitres == null ? null : row.attempt("volume_millilitres", () -> Volume.ofMillilitres(millilitres));
        Storage storage = storage(row);
        Set<LabelCode> labels = Set.copyOf(row.codes("labels", LabelCode::of));
        return row.made(() -> new Product(id, producer, name, category, packaging, gross, volume, storage, labels));
    }

    private static Packaging packaging(CsvRow row) {
        UnitCode pack = row.required("pack", UnitCode::of);
        if (row.required("contents", text -> text) == null) {
            row.required("contents_unit", UnitCode::of);
            return PACKAGING;
        }
        Quantity contents = row.quantity("contents");
        if (contents == null) {
            return PACKAGING;
        }
        UnitCode unit = pack == null ? contents.unitCode() : pack;
        return requireNonNullElse(row.attempt("contents", () -> new Packaging(unit, contents)), PACKAGING);
    }

    private static Storage storage(CsvRow row) {
        row.needs("min_celsius", "max_celsius");
        row.needs("max_celsius", "min_celsius");
        Integer min = row.integer("min_celsius");
        Integer max = row.integer("max_celsius");
        TemperatureRange range = min == null
                ? null
                : row.attempt(
                        "min_celsius",
                        Map.of("minCelsius", "min_celsius", "maxCelsius", "max_celsius"),
                        () -> TemperatureRange.of(min, max == null ? min : max));
        Duration shelfLife = row.value("shelf_life", CsvRow.reading("duration", Duration::parse));
        boolean fragile = Boolean.TRUE.equals(row.truth("fragile"));
        Storage storage = row.attempt("shelf_life", () -> new Storage(range, shelfLife, fragile));
        return requireNonNullElse(storage, Storage.PLAIN);
    }

    /** Returns the offer of a row, or {@code null} if the product is not offered there. */
    private static @Nullable Offer offer(CsvRow row, @Nullable Product product) {
        if (Stream.of("offer", "seller", "from", "until", "available").allMatch(column -> row.text(column) == null)) {
            return null;
        }
        OfferId id = row.required("offer", OfferId::of, OFFER);
        CooperativeId seller = row.required("seller", CooperativeId::of, COOPERATIVE);
        LocalDate from = row.date("from");
        LocalDate until = row.date("until");
        DateRange period = from == null && until == null
                ? null
                : row.attempt("until", Map.of("start", "from"), () -> new DateRange(from, until));
        Quantity available = row.quantity("available");
        ProductId offered = product == null ? PRODUCT : product.id();
        return row.made(() -> new Offer(id, offered, seller, period, available));
    }
}
