package org.cooplab.examples.platform.programme;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.Selection;
import org.cooplab.eligibility.Selections;
import org.cooplab.eligibility.selection.Placement;
import org.cooplab.examples.platform.door.Said;

/**
 * A selection that can be read.
 *
 * @param selection the selection as data, to be kept
 * @param places each application with its reasons in words, in the order of the selection
 */
record SelectAnswer(Selection selection, List<Place> places) {

    /** One application and why it is where it is. */
    record Place(ApplicationId application, Placement.Status status, List<Said> reasons) {}

    /** Says why in the words of the call, which names its conditions, criteria, quotas, groups and pots. */
    static SelectAnswer of(Selection selection, Selections call, Messages messages) {
        Locale locale = messages.language().toLocale();
        Function<Reason, String> sentence = reason -> call.sentence(reason, locale);
        return new SelectAnswer(
                selection,
                selection.places().stream()
                        .map(place ->
                                new Place(place.application(), place.status(), Said.all(place.reasons(), sentence)))
                        .toList());
    }
}
