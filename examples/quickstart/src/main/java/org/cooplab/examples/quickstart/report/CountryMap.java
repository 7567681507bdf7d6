package org.cooplab.examples.quickstart.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.partner.Site;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.examples.quickstart.data.PlaceFact;

/**
 * Where the rounds are in the country. The data has no borders and no coast, so none are drawn: the towns and villages
 * themselves, a dot for each, are the ground.
 */
final class CountryMap {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 470;
    private static final int MARGIN = 14;
    private static final double LETTERS = 11;
    private static final double FARTHEST = 25;
    private static final double BADGE = 7.5;

    private final Tongues tongues;
    private final Places places;
    private final List<Round> rounds;
    private final Map<GeoPoint, LocalizedText> relays = new LinkedHashMap<>();
    private final Projection projection;

    CountryMap(Tongues tongues, Places places, List<Round> rounds, List<Site> relays) {
        this.tongues = tongues;
        this.places = places;
        this.rounds = rounds;
        for (Site relay : relays) {
            GeoPoint position = relay.position();
            if (position != null) {
                this.relays.put(position, relay.name());
            }
        }
        this.projection = Projection.fitting(
                places.all().stream().map(PlaceFact::position).toList(), WIDTH, 0, HEIGHT, MARGIN);
    }

    Consumer<Html> svg() {
        return Pencil.picture(projection, tongues.titles(one -> one.text("report.map.title", Map.of())), this::draw);
    }

    private void draw(Pencil pencil) {
        places.all().forEach(place -> pencil.dot(place.position(), "place", 1.5, none -> {}));
        rounds.forEach(round -> pencil.coloured(round.colour(), () -> ways(pencil, round)));
        relays.keySet().forEach(at -> pencil.square(at, "relay", 5, none -> {}));
        rounds.forEach(round -> pencil.coloured(round.colour(), () -> badge(pencil, round)));
        tongues.each(one -> pencil.in(one.language(), () -> names(pencil, one.language())));
    }

    private void ways(Pencil pencil, Round round) {
        List<GeoPoint> path = round.path();
        for (int i = 1; i < path.size(); i++) {
            pencil.way(Bend.between(path.get(i - 1), path.get(i), projection), "way");
        }
    }

    private void badge(Pencil pencil, Round round) {
        pencil.dot(round.start(), "badge", BADGE, none -> {});
        pencil.write(
                projection.x(round.start()),
                projection.y(round.start()) + LETTERS * 0.36,
                "middle",
                "badge",
                words -> words.text(String.valueOf(round.number())));
    }

    private void names(Pencil pencil, LanguageTag language) {
        Lettering lettering = new Lettering(projection.width(), projection.height(), LETTERS);
        relays.keySet().forEach(at -> lettering.keepOff(projection.x(at), projection.y(at), 4));
        rounds.forEach(round -> lettering.keepOff(projection.x(round.start()), projection.y(round.start()), BADGE));
        for (Round round : rounds) {
            List<GeoPoint> path = round.path();
            for (int i = 1; i < path.size(); i++) {
                lettering.avoid(Bend.between(path.get(i - 1), path.get(i), projection));
            }
        }
        relays.forEach((at, relay) -> {
            String name = relay.in(language);
            lettering
                    .place(projection.x(at), projection.y(at), name, FARTHEST)
                    .ifPresent(spot -> pencil.write(spot.x(), spot.y(), spot.anchor(), "", words -> words.text(name)));
        });
    }
}
