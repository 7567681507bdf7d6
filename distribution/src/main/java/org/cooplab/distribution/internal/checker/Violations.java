package org.cooplab.distribution.internal.checker;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.text.Reason;

/** Collects what is wrong with a plan. */
final class Violations {

    private final List<Reason> list = new ArrayList<>();

    /** Adds a violation; parameters are names and values in turn. */
    void add(String code, String path, Object... parameters) {
        Reason reason = Reason.of("plan." + code).at(path);
        for (int i = 0; i < parameters.length; i += 2) {
            reason = reason.with((String) parameters[i], parameters[i + 1]);
        }
        list.add(reason);
    }

    /** Adds a violation if a stated number is not the computed one. */
    void same(String code, String path, long stated, long computed) {
        if (stated != computed) {
            add(code, path, "stated", stated, "computed", computed);
        }
    }

    List<Reason> list() {
        return List.copyOf(list);
    }

    int size() {
        return list.size();
    }
}
