package org.cooplab.examples.quickstart.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.examples.quickstart.data.PlaceFact;

/** One round from near: its visits with the numbers they have in the table, its ways with their direction, a scale. */
final class RoundMap {

    private static final int WIDTH = 400;
    private static final int LOWEST = 300;
    private static final int HIGHEST = 480;
    private static final int MARGIN = 44;
    private static final double LETTERS = 11;
    private static final double FARTHEST = 70;
    private static final double NEAREST = 8;
    private static final long TOWN = 50_000;
    private static final double SHORTEST_WITH_ARROW = 16;
    private static final List<Integer> SCALES = List.of(100, 50, 20, 10, 5, 2, 1);
    private static final double LONGEST_SCALE = 110;

    private final Tongues tongues;
    private final Places places;
    private final Round round;
    private final Projection projection;
    private final Map<GeoPoint, List<Visit>> byPlace = new LinkedHashMap<>();

    RoundMap(Tongues tongues, Places places, Round round) {
        this.tongues = tongues;
        this.places = places;
        this.round = round;
        this.projection = Projection.fitting(round.path(), WIDTH, LOWEST, HIGHEST, MARGIN);
        byPlace.put(round.start(), new ArrayList<>());
        round.visits()
                .forEach(visit -> byPlace.computeIfAbsent(visit.position(), at -> new ArrayList<>())
                        .add(visit));
    }

    Consumer<Html> svg() {
        return Pencil.picture(
                projection,
                tongues.titles(one -> one.text(Reason.of("report.round.map")
                        .with("number", round.number())
                        .with("home", round.home().in(one.language())))),
                pencil -> pencil.coloured(round.colour(), () -> draw(pencil)));
    }

    private void draw(Pencil pencil) {
        around().forEach(place -> pencil.dot(place.position(), "place", 2, none -> {}));
        ways(pencil);
        // Relays over what lies beside them in the same town.
        byPlace.keySet().stream()
                .sorted(Comparator.comparing(this::isRelay))
                .forEach(at -> sign(pencil, at, byPlace.getOrDefault(at, List.of())));
        tongues.each(one -> pencil.in(one.language(), () -> names(pencil, one)));
    }

    /** The places beside the round, larger towns first. */
    private List<PlaceFact> around() {
        return places.all().stream()
                .filter(place -> projection.shows(place.position()) && !byPlace.containsKey(place.position()))
                .sorted(Comparator.comparingLong(PlaceFact::population)
                        .reversed()
                        .thenComparing(PlaceFact::id))
                .toList();
    }

    private List<Bend> bends() {
        List<GeoPoint> path = round.path();
        List<Bend> bends = new ArrayList<>();
        for (int i = 1; i < path.size(); i++) {
            bends.add(Bend.between(path.get(i - 1), path.get(i), projection));
        }
        return bends;
    }

    private void ways(Pencil pencil) {
        List<Bend> bends = bends();
        for (int i = 0; i < bends.size(); i++) {
            boolean inbound = i < round.visits().size() && round.visits().get(i).inbound();
            pencil.way(bends.get(i), inbound ? "way collect" : "way");
        }
        bends.stream().filter(bend -> bend.length() >= SHORTEST_WITH_ARROW).forEach(pencil::arrow);
    }

    private void sign(Pencil pencil, GeoPoint at, List<Visit> visits) {
        LocalizedText place = places.at(at);
        Consumer<Html> titles = tongues.titles(one -> visits.isEmpty()
                ? place.in(one.language())
                : visits.stream().map(visit -> Round.inWords(visit, place, one)).collect(Collectors.joining("\n")));
        if (isRelay(at)) {
            pencil.square(at, "relay", 9, titles);
        } else {
            pencil.dot(at, "stop", 4, titles);
        }
    }

    private boolean isRelay(GeoPoint at) {
        return at.equals(round.start())
                || byPlace.getOrDefault(at, List.of()).stream().anyMatch(RoundMap::atRelay);
    }

    private static boolean atRelay(Visit visit) {
        return visit.stops().stream()
                .map(PlannedStop::kind)
                .anyMatch(kind -> kind == PlannedStop.Kind.DROP || kind == PlannedStop.Kind.LOAD);
    }

    private void names(Pencil pencil, Messages messages) {
        LanguageTag language = messages.language();
        Lettering lettering = new Lettering(projection.width(), projection.height(), LETTERS);
        byPlace.keySet().forEach(at -> lettering.keepOff(projection.x(at), projection.y(at), 5));
        bends().forEach(lettering::avoid);
        scale(pencil, lettering, messages);
        byPlace.forEach((at, visits) -> {
            String numbers =
                    visits.stream().map(visit -> String.valueOf(visit.number())).collect(Collectors.joining("·"));
            String name = places.at(at).in(language);
            name(
                    pencil,
                    lettering,
                    at,
                    numbers.isEmpty() ? name : numbers + " " + name,
                    FARTHEST,
                    words -> words.element("tspan", numbers, "class", "number")
                            .text(numbers.isEmpty() ? name : " " + name));
        });
        around().stream().filter(place -> place.population() >= TOWN).forEach(place -> {
            String name = place.label().in(language);
            name(
                    pencil,
                    lettering,
                    place.position(),
                    name,
                    NEAREST,
                    words -> words.element("tspan", name, "class", "town"));
        });
    }

    private void name(
            Pencil pencil, Lettering lettering, GeoPoint at, String name, double farthest, Consumer<Html> words) {
        double x = projection.x(at);
        double y = projection.y(at);
        Optional<Lettering.Spot> spot = lettering.place(x, y, name, farthest);
        spot.ifPresent(there -> {
            if (there.far()) {
                pencil.line(x, y, there.x(), there.y() - LETTERS * 0.36, "thread");
            }
            pencil.write(there.x(), there.y(), there.anchor(), "", words);
        });
    }

    /** Draws a round number of kilometres in the corner. */
    private void scale(Pencil pencil, Lettering lettering, Messages messages) {
        int kilometres = SCALES.stream()
                .filter(one -> projection.pixels(one) <= LONGEST_SCALE)
                .findFirst()
                .orElse(1);
        double y = projection.height() - 10;
        double end = 10 + projection.pixels(kilometres);
        pencil.line(10, y, end, y, "scale");
        pencil.write(
                end + 5,
                y + LETTERS * 0.36,
                "start",
                "",
                words -> words.text(messages.text(Reason.of("report.quantity")
                        .with("quantity", new Quantity(BigDecimal.valueOf(kilometres), UnitCode.KMT)))));
        lettering.keepOff(10, y, 8);
        for (double x = 10; x < end + 50; x += 8) {
            lettering.keepOff(x, y, 8);
        }
    }
}
