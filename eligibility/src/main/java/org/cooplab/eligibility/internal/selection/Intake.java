package org.cooplab.eligibility.internal.selection;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.application.Application;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.selection.CallForProjects;
import org.jspecify.annotations.Nullable;

/** Which applications are taken: those that answer the call in time, and of one cooperative the one that counts. */
final class Intake {

    private final CallForProjects call;
    private final Set<ApplicationId> withdrawn;

    /** One that was withdrawn counts too: it does not call an older one back. */
    private final Map<CooperativeId, Application> counting = new HashMap<>();

    Intake(CallForProjects call, List<Application> applications, Set<ApplicationId> withdrawn) {
        this.call = call;
        this.withdrawn = withdrawn;
        if (call.repeats() != CallForProjects.Repeats.ALL) {
            count(applications);
        }
    }

    private void count(List<Application> applications) {
        Comparator<Application> order =
                Comparator.comparing(Application::submittedAt).thenComparing(Application::id);
        boolean first = call.repeats() == CallForProjects.Repeats.FIRST;
        for (Application application : applications) {
            if (dateReason(application) == null) {
                counting.merge(
                        application.cooperative().id(),
                        application,
                        (a, b) -> order.compare(a, b) < 0 == first ? a : b);
            }
        }
    }

    /** Returns why an application is not taken, or {@code null} if it is. */
    @Nullable
    Reason refusal(Application application) {
        if (withdrawn.contains(application.id())) {
            return Reason.of("application.withdrawn");
        }
        Reason outside = dateReason(application);
        if (outside != null) {
            return outside;
        }
        Application counts = counting.get(application.cooperative().id());
        return counts == null || counts.id().equals(application.id())
                ? null
                : Reason.of("application.superseded").with("by", counts.id());
    }

    private @Nullable Reason dateReason(Application application) {
        Instant opens = call.opens();
        Instant closes = call.closes();
        if (!application.call().equals(call.id())) {
            return Reason.of("application.other-call").with("call", application.call());
        }
        if (opens != null && application.submittedAt().isBefore(opens)) {
            return Reason.of("application.early")
                    .with("submitted", application.submittedAt())
                    .with("opens", opens);
        }
        if (closes != null && application.submittedAt().isAfter(closes)) {
            return Reason.of("application.late")
                    .with("submitted", application.submittedAt())
                    .with("closes", closes);
        }
        return null;
    }
}
