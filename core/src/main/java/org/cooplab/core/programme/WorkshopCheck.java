package org.cooplab.core.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.Reason;

/** Compares a workshop with those who will attend it. */
final class WorkshopCheck {

    private final Workshop workshop;

    WorkshopCheck(Workshop workshop) {
        this.workshop = workshop;
    }

    List<Reason> warnings(Collection<Cooperative> attendees) {
        List<Cooperative> sorted =
                attendees.stream().sorted(Comparator.comparing(Cooperative::id)).toList();
        List<Reason> warnings = new ArrayList<>();
        addUnreadLanguages(sorted, warnings);
        for (Cooperative one : sorted) {
            addLanguage(one, warnings);
            addChannel(one, warnings);
        }
        return List.copyOf(warnings);
    }

    List<Reason> unmetNeeds(Collection<Workshop.Enrolment> enrolments) {
        return enrolments.stream()
                .sorted(Comparator.comparing(Workshop.Enrolment::cooperative))
                .flatMap(one -> one.needs().stream()
                        .filter(need -> !workshop.access().contains(need))
                        .map(need -> Reason.of("workshop.access.unmet")
                                .with("workshop", workshop.id())
                                .with("cooperative", one.cooperative())
                                .with("need", need)))
                .distinct()
                .toList();
    }

    // Silent unless the languages of all are known: unknown is not no.
    private void addUnreadLanguages(List<Cooperative> attendees, List<Reason> warnings) {
        Set<LanguageTag> read = new HashSet<>();
        for (Cooperative one : attendees) {
            if (one.languages().isEmpty()) {
                return;
            }
            one.languages().forEach(language -> read.add(language.language()));
        }
        if (attendees.isEmpty()) {
            return;
        }
        for (LanguageTag language : workshop.languages()) {
            if (!read.contains(language.language())) {
                warnings.add(Reason.of("workshop.language.unread")
                        .with("workshop", workshop.id())
                        .with("language", language));
            }
        }
    }

    private void addLanguage(Cooperative one, List<Reason> warnings) {
        boolean lacking = !one.languages().isEmpty()
                && one.languages().stream()
                        .noneMatch(own -> workshop.languages().stream()
                                .anyMatch(held -> held.language().equals(own.language())));
        if (lacking) {
            warnings.add(about("workshop.language.lacking", one));
        }
    }

    private void addChannel(Cooperative one, List<Reason> warnings) {
        if (workshop.mode() != Workshop.Mode.REMOTE) {
            return;
        }
        Connectivity connectivity = one.connectivity();
        if (connectivity == null) {
            warnings.add(about("workshop.connectivity.unknown", one));
        } else if (workshop.channels().stream().noneMatch(connectivity::allows)) {
            warnings.add(about("workshop.channel.lacking", one));
        }
    }

    private Reason about(String code, Cooperative one) {
        return Reason.of(code).with("workshop", workshop.id()).with("cooperative", one.id());
    }
}
