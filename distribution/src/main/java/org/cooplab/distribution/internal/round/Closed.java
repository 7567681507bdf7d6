package org.cooplab.distribution.internal.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.internal.consignment.Refusal;

/** Why ways of a unit are closed, each reason once, and against each what would help. */
final class Closed {

    /** Vehicles on the road could go a way, and no other. */
    static final List<Reason> ON_ROAD = List.of(Reason.of("rounds.on-road"));

    private static final Reason LATE = Reason.of("haul.not-in-time");

    private final Map<Reason, Set<Reason>> refused = new LinkedHashMap<>();
    private final List<Reason> anyway = new ArrayList<>();

    void add(Refusal refusal) {
        refusal.reasons().forEach(reason -> helped(reason).addAll(refusal.help()));
    }

    private Set<Reason> helped(Reason reason) {
        return refused.computeIfAbsent(reason, each -> new LinkedHashSet<>());
    }

    /** Tells before the others what is added meanwhile. */
    void first(Runnable adding) {
        Map<Reason, Set<Reason>> others = new LinkedHashMap<>(refused);
        refused.clear();
        adding.run();
        others.forEach((reason, help) -> helped(reason).addAll(help));
    }

    /** Notes that something would open a way whatever the reason, if there is any. */
    void helpedBy(Reason help) {
        anyway.add(help);
    }

    /**
     * Returns all of it.
     *
     * @param soleCause names the cause for which vehicles come too late, if it has a name, given the only thing that would help one way
     */
    List<Refusal> refusals(Function<Reason, Optional<Reason>> soleCause) {
        Set<Reason> help = new LinkedHashSet<>();
        refused.values().forEach(help::addAll);
        Optional<Reason> cause = Optional.empty();
        if (refused.containsKey(ON_ROAD.get(0))) {
            cause = Optional.of(
                    ON_ROAD.get(0)); // what could be carried if only a vehicle were at home is not impossible
        } else if (help.size() == 1 && refused.containsKey(LATE)) {
            cause = soleCause.apply(help.iterator().next());
        }
        Map<Reason, Set<Reason>> told = new LinkedHashMap<>();
        for (Map.Entry<Reason, Set<Reason>> each : refused.entrySet()) {
            Reason reason = each.getKey().equals(LATE) ? cause.orElse(LATE) : each.getKey();
            told.computeIfAbsent(reason, one -> new LinkedHashSet<>()).addAll(each.getValue());
        }
        told.values().stream().findFirst().ifPresent(first -> first.addAll(anyway));
        List<Refusal> all = new ArrayList<>();
        told.forEach((reason, its) -> all.add(new Refusal(reason, List.copyOf(its))));
        return List.copyOf(all);
    }
}
