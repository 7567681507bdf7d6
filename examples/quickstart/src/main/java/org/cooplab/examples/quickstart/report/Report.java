package org.cooplab.examples.quickstart.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.format.GeoJson;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.examples.quickstart.Quickstart;
import org.cooplab.examples.quickstart.pilot.Pilot;
import org.cooplab.examples.quickstart.pilot.Support;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;

/**
 * Writes the report: {@code index.html}, which needs nothing but a browser, and beside it the JSON and GeoJSON behind
 * every picture.
 */
public final class Report {

    private static final int BILLS = 12;
    private final Pilot pilot;
    private final LanguageTag language;
    private final Tongues tongues;

    /** Makes the report of a pilot, which opens in {@code language}: Arabic, French or English. */
    public Report(Pilot pilot, LanguageTag language) {
        this.pilot = pilot;
        this.language = language;
        this.tongues = new Tongues(Pricer.class, DistributionPlanner.class, Eligibility.class, Quickstart.class);
    }

    /** Makes the folder of a report if it is not there, so that what is in its way shows before all the work. */
    public static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes all files into a folder, which is made if it is not there.
     *
     * @return the page
     */
    public Path writeTo(Path folder) {
        prepare(folder);
        try {
            for (Map.Entry<String, Object> document : documents().entrySet()) {
                Files.writeString(folder.resolve(document.getKey()), Documents.writePretty(document.getValue()));
            }
            Path page = folder.resolve("index.html");
            Files.writeString(page, page());
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> documents() {
        Map<String, Object> documents = inputs();
        documents.putAll(results());
        return documents;
    }

    /** What the page is made from, by the name of its file: the commands read all of it. */
    private Map<String, Object> inputs() {
        Map<String, Object> documents = new LinkedHashMap<>();
        documents.put("catalogue.json", pilot.world().market().catalogue());
        documents.put("price-book.json", pilot.accounts().pricer().book());
        documents.put("order.json", firstOrder());
        documents.put("network.json", pilot.rounds().network());
        documents.put("day.json", Day.of(pilot.world().day(), pilot.world().orders()));
        documents.put("rules.json", pilot.screening().rules().ruleSet());
        documents.put("cooperative.json", pilot.world().cooperatives().get(0));
        documents.put("call.json", pilot.call().call());
        documents.put("applications.json", Applications.of(pilot.world().applications()));
        documents.put("support-round.json", pilot.support().round());
        return documents;
    }

    /** What came out, by the name of its file. */
    private Map<String, Object> results() {
        Map<String, Object> documents = new LinkedHashMap<>();
        documents.put("priced-orders.json", PricedOrders.of(pilot.accounts().orders()));
        documents.put("plan.json", pilot.rounds().plan());
        documents.put("plan.geojson", GeoJson.of(pilot.rounds().plan()));
        documents.put("selection.json", pilot.selection());
        documents.put("training-calendar.json", pilot.support().calendar());
        documents.put("matching.json", pilot.support().matching());
        documents.put("coverage.json", pilot.support().coverage());
        return documents;
    }

    /** The order whose bill is shown first. */
    private Order firstOrder() {
        OrderId first = bills().get(0).order();
        return pilot.world().orders().stream()
                .filter(order -> order.id().equals(first))
                .findFirst()
                .orElseThrow();
    }

    private String page() {
        Html html = new Html().raw("<!doctype html>\n");
        html.element(
                "html",
                root -> {
                    root.element("head", this::head).line();
                    root.element("body", this::body);
                },
                "lang",
                language,
                "dir",
                language.equals(LanguageTag.AR) ? "rtl" : "ltr",
                "data-language",
                language);
        return html.line().toString();
    }

    private void head(Html head) {
        head.empty("meta", "charset", "utf-8");
        head.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        head.element("title", tongues.in(language, "report.title"));
        head.element("style", style -> style.raw(resource("report.css")));
    }

    private void body(Html body) {
        Map<String, List<Consumer<Html>>> sections = sections();
        body.element("a", tongues.say("report.skip"), "class", "skip", "href", "#main")
                .line();
        body.element("header", header -> header.element("div", this::banner)).line();
        body.element("nav", nav -> contents(nav, sections.keySet())).line();
        body.element(
                        "main",
                        main -> {
                            main.element("div", new SummaryCards(tongues, pilot).content(), "class", "cards");
                            sections.forEach((id, parts) -> section(main, id, parts));
                        },
                        "id",
                        "main")
                .line();
        body.element("footer", footer -> footer.element("div", this::sources)).line();
        body.element("script", script -> script.raw(resource("report.js")));
    }

    /** The parts of each section, by its name, in the order of the page. */
    private Map<String, List<Consumer<Html>>> sections() {
        Names names = new Names(pilot.world(), pilot.accounts().pricer().book());
        RoundsSection rounds = new RoundsSection(tongues, pilot.world(), pilot.rounds(), names);
        Support support = pilot.support();
        SupportSection actions = new SupportSection(tongues, support, names);
        CoverageSection coverage = new CoverageSection(tongues, support.coverage(), names);
        Map<String, List<Consumer<Html>>> sections = new LinkedHashMap<>();
        sections.put("map", List.of(rounds.map(), rounds.sheets(), rounds.circuits()));
        sections.put("bill", List.of(new BillSection(tongues, pilot, names).content(bills())));
        sections.put("payouts", List.of(new PayoutSection(tongues, pilot.accounts(), names).content()));
        sections.put("screening", List.of(new ScreeningSection(tongues, pilot.screening(), names).content()));
        sections.put(
                "selection", List.of(new SelectionSection(tongues, pilot.call(), pilot.selection(), names).content()));
        sections.put("training", List.of(new TrainingSection(tongues, support.calendar(), names).content()));
        sections.put("support", List.of(actions.actions(), actions.loads()));
        sections.put("coverage", List.of(coverage.themes(), coverage.gaps()));
        sections.put("unassigned", List.of(rounds.unassigned()));
        sections.put("balance", List.of(new BalanceSection(tongues, pilot).content()));
        return sections;
    }

    private void banner(Html banner) {
        banner.element("h1", tongues.say("report.title"));
        banner.element("p", tongues.say("report.note", "day", pilot.world().day()));
    }

    private static void languages(Html html) {
        html.element(
                "div",
                buttons -> {
                    buttons.element("button", "العربية", "type", "button", "data-speak", "ar", "lang", "ar");
                    buttons.element("button", "Français", "type", "button", "data-speak", "fr", "lang", "fr");
                    buttons.element("button", "English", "type", "button", "data-speak", "en", "lang", "en");
                },
                "class",
                "languages");
    }

    private void contents(Html nav, Set<String> sections) {
        nav.element(
                "div",
                bar -> {
                    bar.element("ul", list -> {
                        for (String id : sections) {
                            list.element(
                                    "li", item -> item.element("a", tongues.say("report." + id), "href", "#" + id));
                        }
                    });
                    languages(bar);
                },
                "class",
                "contents");
    }

    private void section(Html main, String id, List<Consumer<Html>> parts) {
        main.element(
                        "section",
                        section -> {
                            section.element("h2", tongues.say("report." + id), "id", id + "-title");
                            section.element("p", tongues.say("report." + id + ".lead"), "class", "lead");
                            parts.forEach(part -> part.accept(section));
                        },
                        "id",
                        id,
                        "aria-labelledby",
                        id + "-title")
                .line();
    }

    /** The orders of most sellers: they show most. Those that are carried come first, as they are what was agreed. */
    private List<PricedOrder> bills() {
        return pilot.accounts().orders().stream()
                .sorted(Comparator.comparingLong(Report::sellers)
                        .reversed()
                        .thenComparing(order -> -order.promotions().size())
                        .thenComparing(PricedOrder::order))
                .limit(BILLS)
                .sorted(Comparator.comparing(
                        order -> pilot.rounds().notCarried().containsKey(order.order())))
                .toList();
    }

    private static long sellers(PricedOrder order) {
        return order.lines().stream().map(line -> line.seller()).distinct().count();
    }

    private void sources(Html footer) {
        languages(footer);
        footer.element("p", tongues.say("report.sources"));
        footer.element("p", files("report.files", inputs().keySet()), "id", "inputs");
        footer.element("p", files("report.results", results().keySet()));
    }

    private Consumer<Html> files(String code, Set<String> names) {
        return html -> {
            tongues.say(code).accept(html);
            names.forEach(name -> html.text(" ").element("a", name, "href", name));
        };
    }

    private static String resource(String name) {
        try (InputStream in = Report.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
