/** Programme eligibility and selection that answer, explain and advise. */
@SuppressWarnings("module") // Hibernate Validator is absent when we compile
module org.cooplab.eligibility {
    requires static org.jspecify;
    requires static com.fasterxml.jackson.annotation;
    requires transitive org.cooplab.core;

    exports org.cooplab.eligibility;
    exports org.cooplab.eligibility.analysis;
    exports org.cooplab.eligibility.fact;
    exports org.cooplab.eligibility.rule;
    exports org.cooplab.eligibility.selection;
    exports org.cooplab.eligibility.support;

    opens org.cooplab.eligibility to
            org.cooplab.core,
            org.hibernate.validator;
    opens org.cooplab.eligibility.analysis to
            org.hibernate.validator;
    opens org.cooplab.eligibility.fact to
            org.cooplab.core,
            org.hibernate.validator;
    opens org.cooplab.eligibility.rule to
            org.hibernate.validator;
    opens org.cooplab.eligibility.selection to
            org.hibernate.validator;
    opens org.cooplab.eligibility.support to
            org.hibernate.validator;
}
