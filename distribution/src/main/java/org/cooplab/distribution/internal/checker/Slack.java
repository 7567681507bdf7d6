package org.cooplab.distribution.internal.checker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;

/**
 * By how much rules are relaxed, each in its own unit. Rules that hold or do not (skills, say) are relaxed by 1.
 *
 * @param amounts more than 0; in the order in which they were found
 */
public record Slack(Map<Rule, Long> amounts) {

    public static final Slack NONE = new Slack(Map.of());

    /** So much that the rule is as good as gone; far above every time, load or distance, and far from overflow. */
    public static final long GONE = 1L << 50;

    public Slack with(Rule rule, long amount) {
        Map<Rule, Long> more = new LinkedHashMap<>(amounts);
        more.put(rule, amount);
        return new Slack(more);
    }

    public Slack without(Rule rule) {
        Map<Rule, Long> fewer = new LinkedHashMap<>(amounts);
        fewer.remove(rule);
        return new Slack(fewer);
    }

    /** Returns activities with their windows relaxed. */
    List<Activity> relaxed(List<Activity> activities) {
        List<Activity> relaxed = activities;
        for (Map.Entry<Rule, Long> each : amounts.entrySet()) {
            Step step = each.getKey().step();
            int index = step == null ? -1 : RouteRules.indexOf(relaxed, step);
            if (index >= 0) {
                relaxed = new ArrayList<>(relaxed);
                relaxed.set(index, relaxed(relaxed.get(index), each.getKey(), each.getValue()));
            }
        }
        return relaxed;
    }

    private static Activity relaxed(Activity activity, Rule rule, long by) {
        List<TimeWindow> windows = new ArrayList<>(activity.windows());
        TimeWindow window = windows.get(rule.number());
        TimeWindow wider = rule.kind() == Rule.Kind.OPENS
                ? new TimeWindow(Math.max(-TimeWindow.LATEST, window.open() - by), window.close())
                : new TimeWindow(window.open(), Math.min(TimeWindow.LATEST, window.close() + by));
        windows.set(rule.number(), wider);
        return activity.with(windows);
    }

    /** Returns what of this concerns other routes of the same vehicle type as well. */
    public Slack ofAllRoutes() {
        Map<Rule, Long> all = new LinkedHashMap<>(amounts);
        all.keySet().removeIf(Rule::ofOneRoute);
        return new Slack(all);
    }

    public long of(Rule rule) {
        return amounts.isEmpty() ? 0 : amounts.getOrDefault(rule, 0L);
    }

    public boolean lifts(Rule rule) {
        return of(rule) > 0;
    }

    public int size() {
        return amounts.size();
    }
}
