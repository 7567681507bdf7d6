package org.cooplab.examples.quickstart.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.cooplab.core.refusal.InvalidValue;

/**
 * The lines of an order in the sequence of its document; the order itself sorts them by number.
 *
 * @param lines all lines
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderLines(List<Line> lines) {

    /**
     * The number of a line.
     *
     * @param number the number of the line
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(int number) {}

    /** Returns the refusal of a price with its place in the document: a line, the lines or the order as a whole. */
    public InvalidValue placed(InvalidValue refusal) {
        if (!refusal.pointer().startsWith("/lines")) {
            return refusal.at("");
        }
        String number = refusal.parameters().get("line");
        return refusal.at(number == null ? "/lines" : "/lines/" + lines.indexOf(new Line(Integer.parseInt(number))));
    }
}
