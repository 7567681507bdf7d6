package org.cooplab.examples.quickstart.report;

import java.util.Locale;
import java.util.function.Consumer;
import org.cooplab.core.geo.GeoPoint;

/** Draws the signs of a map: dots, squares, ways and names, each with the class that gives it its look. */
final class Pencil {

    private final Html svg;
    private final Projection projection;

    Pencil(Html svg, Projection projection) {
        this.svg = svg;
        this.projection = projection;
    }

    /** Returns a picture that {@code title} names. */
    static Consumer<Html> picture(Projection projection, Consumer<Html> title, Consumer<Pencil> drawing) {
        return html -> html.element(
                "svg",
                svg -> {
                    title.accept(svg);
                    drawing.accept(new Pencil(svg, projection));
                },
                "viewBox",
                "0 0 " + projection.width() + " " + projection.height(),
                "role",
                "img",
                "xmlns",
                "http://www.w3.org/2000/svg");
    }

    void dot(GeoPoint at, String kind, double radius, Consumer<Html> titles) {
        svg.element(
                "circle",
                titles,
                "class",
                kind,
                "cx",
                pixels(projection.x(at)),
                "cy",
                pixels(projection.y(at)),
                "r",
                pixels(radius));
    }

    void square(GeoPoint at, String kind, double side, Consumer<Html> titles) {
        svg.element(
                "rect",
                titles,
                "class",
                kind,
                "x",
                pixels(projection.x(at) - side / 2),
                "y",
                pixels(projection.y(at) - side / 2),
                "width",
                pixels(side),
                "height",
                pixels(side));
    }

    /** Draws a way that bends to one side, so that the way back lies beside it. */
    void way(Bend bend, String kind) {
        svg.element(
                "path",
                path -> {},
                "class",
                kind,
                "d",
                "M" + pixels(bend.fromX()) + " " + pixels(bend.fromY()) + "Q" + pixels(bend.midX()) + " "
                        + pixels(bend.midY()) + " " + pixels(bend.toX()) + " " + pixels(bend.toY()));
    }

    /** Draws the head of an arrow in the middle of a way. */
    void arrow(Bend bend) {
        svg.element(
                "path",
                path -> {},
                "class",
                "arrow",
                "d",
                "M-4.5 -4L5 0L-4.5 4L-2.5 0z",
                "transform",
                "translate(" + pixels(bend.crownX()) + " " + pixels(bend.crownY()) + ") rotate("
                        + pixels(bend.degrees()) + ")");
    }

    void line(double fromX, double fromY, double toX, double toY, String kind) {
        svg.element(
                "path",
                path -> {},
                "class",
                kind,
                "d",
                "M" + pixels(fromX) + " " + pixels(fromY) + "L" + pixels(toX) + " " + pixels(toY));
    }

    /** Writes at a point of the picture. */
    void write(double x, double y, String anchor, String kind, Consumer<Html> words) {
        svg.element("text", words, "class", kind, "text-anchor", anchor, "x", pixels(x), "y", pixels(y));
    }

    /** Draws a part in a colour. */
    void coloured(String colour, Runnable drawing) {
        svg.element("g", group -> drawing.run(), "color", colour);
    }

    /** Draws what is seen in one language only. */
    void in(Object language, Runnable drawing) {
        svg.element("g", group -> drawing.run(), "class", "t", "lang", language);
    }

    static String pixels(double pixels) {
        String plain = String.format(Locale.ROOT, "%.1f", pixels);
        return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    }
}
