package org.cooplab.distribution.format;

import java.util.List;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.Explanation.Remedy;
import org.cooplab.distribution.routing.Explanation.Unserved;
import org.cooplab.distribution.routing.PlanExplainer;

/** Says in sentences why something is unassigned; costs are in the unit of the document. Of {@code most} requests at most. */
record VroomReasons(PlanExplainer explainer, Messages messages, int most) {

    Unserved why(String request) {
        return explainer.unserved(request);
    }

    List<String> reasons(Unserved why) {
        return why.reasons().stream().map(this::sentence).toList();
    }

    /** Changes that only help together make one text. */
    List<String> whatWouldHelp(Unserved why) {
        return why.whatWouldHelp().stream().map(this::sentences).toList();
    }

    private String sentences(Remedy remedy) {
        return String.join(" ", remedy.changes().stream().map(this::sentence).toList());
    }

    private String sentence(Reason reason) {
        String cost = reason.parameters().get("cost");
        return messages.text(
                cost == null
                        ? reason
                        : reason.with("cost", Math.floorDiv(Long.parseLong(cost), VroomModel.COST_UNITS)));
    }
}
