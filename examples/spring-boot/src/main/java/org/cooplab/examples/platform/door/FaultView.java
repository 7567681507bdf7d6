package org.cooplab.examples.platform.door;

import java.util.Map;
import org.cooplab.core.text.Fault;

/**
 * A fault as the problem document shows it.
 *
 * @param code its stable name
 * @param pointer where it is, as a JSON Pointer into the body
 * @param line the line in the body, 0 if not known
 * @param column the column, 0 if not known
 * @param text the sentence, in the language asked
 * @param parameters the values in it
 */
public record FaultView(
        String code, String pointer, int line, int column, String text, Map<String, String> parameters) {

    static FaultView of(Fault fault, String text) {
        return new FaultView(fault.code(), fault.pointer(), fault.line(), fault.column(), text, fault.parameters());
    }
}
