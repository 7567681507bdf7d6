package org.cooplab.examples.quickstart.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.partner.Site;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.examples.quickstart.data.PlaceFact;
import org.cooplab.examples.quickstart.pilot.Rounds;
import org.cooplab.examples.quickstart.world.World;

/**
 * The rounds on a map drawn from the coordinates themselves: each region is the ground around its towns, each round has
 * its own colour, and a dashed line while it collects.
 */
final class MapPicture {

    private static final int WIDTH = 900;
    private static final double GROUND_KILOMETRES = 38;
    private static final int LABEL_LENGTH = 130;
    private static final int LABEL_HEIGHT = 18;
    private static final List<String> GROUNDS = List.of(
            "#f3e3c3", "#dfe9c9", "#f1d6c8", "#d8e6df", "#ecdcec", "#e2e0c8", "#f6e9d8", "#d5e2ea", "#eddcb9",
            "#e1ebd6", "#ead9cf", "#dde3ef");
    private static final List<String> COLOURS = List.of(
            "#b3261e", "#1f5fa8", "#16794c", "#8a3ea0", "#9a5608", "#0f7a86", "#5b4a1f", "#c2257d", "#40519c",
            "#46700e", "#7a2d2d", "#2a2a2a");

    private final Tongues tongues;
    private final World world;
    private final Rounds rounds;
    private final List<PlaceFact> places = PlaceFact.all();
    private final Projection projection;

    MapPicture(Tongues tongues, World world, Rounds rounds) {
        this.tongues = tongues;
        this.world = world;
        this.rounds = rounds;
        this.projection =
                Projection.of(places.stream().map(MapPicture::position).toList(), WIDTH);
    }

    static String colour(int round) {
        return COLOURS.get(round % COLOURS.size());
    }

    /** Writes the picture; {@code title} and the tables beside it say what it shows. */
    Consumer<Html> svg(String title) {
        return html -> html.element(
                "svg",
                svg -> {
                    tongues.titles(one -> one.text(title, Map.of())).accept(svg);
                    ground(svg);
                    List<PlannedRoute> routes = rounds.plan().routes();
                    for (int i = 0; i < routes.size(); i++) {
                        round(svg, routes.get(i), i);
                    }
                    relays(svg);
                },
                "viewBox",
                "0 0 " + WIDTH + " " + projection.height(),
                "role",
                "img",
                "xmlns",
                "http://www.w3.org/2000/svg");
    }

    private void ground(Html svg) {
        Map<RegionCode, List<PlaceFact>> regions = places.stream()
                .collect(Collectors.groupingBy(
                        place -> RegionCode.of(place.region()), TreeMap::new, Collectors.toList()));
        String radius = format(projection.pixels(GROUND_KILOMETRES));
        int number = 0;
        for (List<PlaceFact> region : regions.values()) {
            String colour = GROUNDS.get(number++ % GROUNDS.size());
            svg.element(
                    "g",
                    group -> region.stream()
                            .map(MapPicture::position)
                            .forEach(at -> group.element(
                                    "circle", circle -> {}, "cx", x(at), "cy", y(at), "r", radius, "fill", colour)),
                    "class",
                    "ground");
        }
    }

    private void round(Html svg, PlannedRoute route, int number) {
        String colour = colour(number);
        GeoPoint before = home(route);
        for (PlannedStop stop : route.stops()) {
            boolean collecting = stop.kind() == PlannedStop.Kind.COLLECT || stop.kind() == PlannedStop.Kind.DROP;
            line(svg, before, stop.position(), collecting ? "round collect" : "round", colour, number);
            before = stop.position();
        }
        line(svg, before, home(route), "round", colour, number);
        for (PlannedStop stop : route.stops()) {
            svg.element(
                    "circle",
                    tongues.titles(one -> Stops.inWords(stop, one)),
                    "class",
                    "stop",
                    "data-of",
                    "r" + number,
                    "cx",
                    x(stop.position()),
                    "cy",
                    y(stop.position()),
                    "r",
                    "4",
                    "color",
                    colour);
        }
    }

    private GeoPoint home(PlannedRoute route) {
        return world.relays().stream()
                .filter(relay -> relay.id().equals(route.home()))
                .map(Site::position)
                .findFirst()
                .orElseThrow();
    }

    private void relays(Html svg) {
        for (Site relay : world.relays()) {
            GeoPoint at = relay.position();
            if (at != null) {
                svg.element(
                        "rect",
                        tongues.titles(one -> relay.name().in(one.language())),
                        "class",
                        "relay",
                        "x",
                        format(projection.x(at) - 5),
                        "y",
                        format(projection.y(at) - 5),
                        "width",
                        "10",
                        "height",
                        "10");
                label(svg, relay.name(), at);
            }
        }
    }

    /** Writes a name in each language, towards the sea where there is room for it. */
    private void label(Html svg, LocalizedText name, GeoPoint at) {
        boolean seaward = seaward(at);
        tongues.each(one -> svg.element(
                "text",
                name.in(one.language()),
                "class",
                "t",
                "lang",
                one.language(),
                "text-anchor",
                seaward ? "end" : "start",
                "x",
                x(at),
                "y",
                y(at),
                "dx",
                seaward ? "-0.5em" : "0.5em",
                "dy",
                "-0.4em"));
    }

    private boolean seaward(GeoPoint at) {
        double x = projection.x(at);
        double y = projection.y(at);
        if (x < LABEL_LENGTH || x > WIDTH - LABEL_LENGTH) {
            return x > LABEL_LENGTH;
        }
        return places.stream()
                .map(MapPicture::position)
                .filter(place -> projection.x(place) < x && projection.x(place) > x - LABEL_LENGTH)
                .noneMatch(place -> projection.y(place) < y && projection.y(place) > y - LABEL_HEIGHT);
    }

    private void line(Html svg, GeoPoint from, GeoPoint to, String kind, String colour, int number) {
        svg.element(
                "line",
                line -> {},
                "class",
                kind,
                "data-of",
                "r" + number,
                "x1",
                x(from),
                "y1",
                y(from),
                "x2",
                x(to),
                "y2",
                y(to),
                "color",
                colour);
    }

    private String x(GeoPoint point) {
        return format(projection.x(point));
    }

    private String y(GeoPoint point) {
        return format(projection.y(point));
    }

    private static String format(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }

    private static GeoPoint position(PlaceFact place) {
        return new GeoPoint(place.latitude(), place.longitude());
    }
}
