package org.cooplab.distribution.internal.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.distribution.internal.checker.Breaches;
import org.cooplab.distribution.internal.checker.Relations;
import org.cooplab.distribution.internal.checker.RouteRules;
import org.cooplab.distribution.internal.checker.Rule;
import org.cooplab.distribution.routing.Relation;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.jspecify.annotations.Nullable;

/** Asks the checker for the rules without a clock that a sequence breaks in which one request is put, taken out or moved. */
final class RuleBook {

    private final Incumbent incumbent;
    private final Request request;

    RuleBook(Incumbent incumbent, Request request) {
        this.incumbent = incumbent;
        this.request = request;
    }

    /** Returns the rules that a sequence breaks, each with the least relaxation that would do; each of them must be relaxed. */
    Map<Rule, Long> broken(StopSequence sequence) {
        Broken broken = new Broken(request);
        RouteRules rules = new RouteRules(incumbent.problem(), sequence.type(), broken);
        if (sequence.has(request)) {
            rules.allow(request, -1);
        }
        if (!sequence.keepsFixed()) {
            broken.add(Rule.of(sequence.pinned() ? Rule.Kind.PINNED : Rule.Kind.LOCKED), -1, 1, 0);
        }
        List<Relation> relations = incumbent.problem().relations();
        for (int index = 0; index < relations.size(); index++) {
            if (Relations.breaches(relations.get(index), task -> where(sequence, task)) > 0) {
                broken.add(Rule.of(Rule.Kind.RELATION, index), -1, 1, 0);
            }
        }
        rules.check(sequence.activities());
        return broken.by;
    }

    private Relations.@Nullable Position where(StopSequence sequence, Step task) {
        Relations.Position here = sequence.position(task);
        return here != null || task.id().equals(request.id()) ? here : incumbent.position(task);
    }

    /** Collects by how much rules are broken. */
    private record Broken(Request request, Map<Rule, Long> by) implements Breaches {

        Broken(Request request) {
            this(request, new LinkedHashMap<>());
        }

        @Override
        public void add(Rule rule, int at, long value, long most) {
            by.merge(rule, value - most, Math::max);
        }

        @Override
        public void together(RoutingProblem.IncompatibleKinds kinds, int at) {
            String other = kinds.one().equals(request.conditions().kind()) ? kinds.other() : kinds.one();
            add(Rule.of(Rule.Kind.KINDS, other), at, 1, 0);
        }
    }
}
