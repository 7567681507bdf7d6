package org.cooplab.core.json;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import java.util.List;
import java.util.Set;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Runs a Jakarta validator on each component before its record is made, so that violations are listed together with all
 * other faults, each at its line and column.
 */
final class Constraints {

    private final Validator validator;
    private final FaultList faults;

    Constraints(Validator validator, FaultList faults) {
        this.validator = validator;
        this.faults = faults;
    }

    /** Checks one component by itself; its contents were checked when they were made. */
    boolean hold(Class<?> type, String component, @Nullable Object value, Node node, Pointer pointer) {
        BeanDescriptor bean = validator.getConstraintsForClass(type);
        if (bean.getConstraintsForProperty(component) == null) {
            return true;
        }
        return list(Faults.of(validator.validateValue(type, component, value)), "/" + component, node, pointer);
    }

    /** Checks a record as a whole, if its class has constraints of its own. */
    boolean holdTogether(Object made, Node node) {
        if (validator
                .getConstraintsForClass(made.getClass())
                .getConstraintDescriptors()
                .isEmpty()) {
            return true;
        }
        Set<ConstraintViolation<Object>> own = validator.validate(made);
        List<Fault> whole = Faults.of(own).stream()
                .filter(fault -> fault.pointer().isEmpty())
                .toList();
        return list(whole, "", node, node.pointer());
    }

    private boolean list(List<Fault> violations, String prefix, Node node, Pointer pointer) {
        if (violations.isEmpty()) {
            return true;
        }
        Places places = new Places(node);
        for (Fault violation : violations) {
            String inside = violation.pointer().substring(prefix.length());
            Fault fault = new Fault(violation.code(), inside, 0, 0, violation.parameters());
            faults.add(places.placed(fault).under(pointer.toString()));
        }
        return false;
    }
}
