package org.cooplab.examples.instances;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.cooplab.core.text.Faults;
import org.cooplab.distribution.routing.Travel;

/**
 * The distances of a VRPLIB file that are not plain Euclidean: a matrix in the file, or one of the functions of TSPLIB that
 * say themselves how they round.
 *
 * @param travel in units of {@code 1 / 10^decimals}
 * @param decimals as many as the numbers of the file have, up to six and as far as the greatest of them can be counted
 */
record EdgeWeights(Travel travel, int decimals) {

    /** A matrix of more rows would not fit in memory beside anything else. */
    private static final int MOST_ROWS = 12_000;

    private static final int MOST_DECIMALS = 6;

    private static final Set<String> FUNCTIONS = Set.of("CEIL_2D", "FLOOR_2D", "MAN_2D", "MAX_2D", "GEO", "ATT");

    /** Adds the distances to a draft whose places are read, unless they are plain Euclidean. */
    static void read(Sections file, Draft draft, Faults faults) {
        String type = file.word("EDGE_WEIGHT_TYPE", file.has("EDGE_WEIGHT_SECTION") ? "EXPLICIT" : "EUC_2D");
        boolean plane = type.equals("EUC_2D") || type.equals("EXACT_2D");
        boolean explicit = type.equals("EXPLICIT");
        if (!plane && !explicit && !FUNCTIONS.contains(type)) {
            file.wrong("EDGE_WEIGHT_TYPE", "file.kind-unsupported");
            return;
        }
        if (!explicit && !file.has("NODE_COORD_SECTION")) {
            file.missing("NODE_COORD_SECTION");
        }
        if (plane) {
            return;
        }
        if (draft.places.size() > MOST_ROWS) {
            file.wrong("DIMENSION", "file.too-large");
            return;
        }
        draft.matrix = explicit ? explicit(file, draft.places.size(), faults) : computed(type, draft.places);
    }

    private static EdgeWeights computed(String type, List<Draft.Place> places) {
        int[][] matrix = new int[places.size()][places.size()];
        for (int from = 0; from < matrix.length; from++) {
            for (int to = 0; to < matrix.length; to++) {
                if (from != to) {
                    matrix[from][to] = (int) Math.min(Travel.MOST, length(type, places.get(from), places.get(to)));
                }
            }
        }
        return new EdgeWeights(Travel.matrix(matrix, matrix), 0);
    }

    private static double length(String type, Draft.Place from, Draft.Place to) {
        double x = Math.abs(from.x - to.x);
        double y = Math.abs(from.y - to.y);
        double straight = Math.sqrt(x * x + y * y);
        return switch (type) {
            case "CEIL_2D" -> Math.ceil(straight);
            case "FLOOR_2D" -> Math.floor(straight);
            case "MAN_2D" -> Math.floor(x + y + 0.5);
            case "MAX_2D" -> Math.max(Math.floor(x + 0.5), Math.floor(y + 0.5));
            case "ATT" -> Math.ceil(Math.sqrt((x * x + y * y) / 10));
            default -> geographical(from, to);
        };
    }

    /** TSPLIB's GEO: x is the latitude and y the longitude, as degrees and, behind the point, minutes; kilometres rounded up. */
    private static double geographical(Draft.Place from, Draft.Place to) {
        double q1 = StrictMath.cos(radians(from.y) - radians(to.y));
        double q2 = StrictMath.cos(radians(from.x) - radians(to.x));
        double q3 = StrictMath.cos(radians(from.x) + radians(to.x));
        double cosine = 0.5 * ((1.0 + q1) * q2 - (1.0 - q1) * q3);
        return Math.floor(6378.388 * StrictMath.acos(Math.max(-1, Math.min(1, cosine))) + 1.0);
    }

    private static double radians(double degreesAndMinutes) {
        double degrees =
                (int) degreesAndMinutes; // towards zero, as all programs do, though the description says nearest
        return 3.141592 * (degrees + 5.0 * (degreesAndMinutes - degrees) / 3.0) / 180.0;
    }

    private static EdgeWeights explicit(Sections file, int nodes, Faults faults) {
        String format = file.word("EDGE_WEIGHT_FORMAT", "FULL_MATRIX");
        int[][] matrix = new int[nodes][nodes];
        boolean full = format.equals("FULL_MATRIX");
        if (!full && !format.matches("(LOWER|UPPER)_(DIAG_)?(ROW|COL)")) {
            file.wrong("EDGE_WEIGHT_FORMAT", "file.kind-unsupported");
            return new EdgeWeights(Travel.matrix(matrix, matrix), 0);
        }
        // by columns, a lower triangle has the numbers of an upper one by rows in the same order
        boolean lower = format.startsWith("LOWER") == format.endsWith("ROW");
        boolean diagonal = format.contains("_DIAG_");
        Numbers numbers = new Numbers(file, faults);
        for (int row = 0; row < nodes; row++) {
            int from = full || lower ? 0 : row + (diagonal ? 0 : 1);
            int to = full || !lower ? nodes : row + (diagonal ? 1 : 0);
            for (int column = from; column < to; column++) {
                int length = numbers.next();
                if (row != column) {
                    matrix[row][column] = length;
                    if (!full) {
                        matrix[column][row] = length;
                    }
                }
            }
        }
        numbers.end();
        return new EdgeWeights(Travel.matrix(matrix, matrix), numbers.decimals);
    }

    /** The numbers of a section one after the other; line breaks mean nothing. */
    private static final class Numbers {
        private final Sections file;
        private final Faults faults;
        private final List<Line> rows;
        private final int decimals;
        private int row;
        private int word;
        private boolean tooFew;

        Numbers(Sections file, Faults faults) {
            this.file = file;
            this.faults = faults;
            rows = file.rows("EDGE_WEIGHT_SECTION");
            decimals = decimals();
        }

        private int decimals() {
            int most = 0;
            double greatest = 0;
            for (Line line : rows) {
                for (int at = 0; at < line.size(); at++) {
                    if (line.word(at).indexOf('.') >= 0) {
                        BigDecimal value = line.amount(at, new Faults());
                        most = Math.max(most, value.stripTrailingZeros().scale());
                        greatest = Math.max(greatest, value.doubleValue());
                    }
                }
            }
            int fitting = Math.min(most, MOST_DECIMALS);
            while (fitting > 0 && greatest * StrictMath.pow(10, fitting) >= Travel.MOST) {
                fitting--;
            }
            return fitting;
        }

        int next() {
            skipEnds();
            if (row == rows.size()) {
                tooFew = true;
                return 0;
            }
            Line line = rows.get(row);
            return decimals == 0 && line.word(word).indexOf('.') < 0
                    ? (int) line.whole(word++, 0, Travel.MOST, faults)
                    : scaled(line.amount(word++, faults));
        }

        private int scaled(BigDecimal length) {
            return length.movePointRight(decimals)
                    .setScale(0, RoundingMode.HALF_UP)
                    .min(BigDecimal.valueOf(Travel.MOST))
                    .intValueExact();
        }

        private void skipEnds() {
            while (row < rows.size() && word == rows.get(row).size()) {
                row++;
                word = 0;
            }
        }

        void end() {
            skipEnds();
            if (row < rows.size()) {
                faults.add(rows.get(row).fault("file.too-many-numbers", word));
            } else if (tooFew) {
                file.tooShort("EDGE_WEIGHT_SECTION");
            }
        }
    }
}
