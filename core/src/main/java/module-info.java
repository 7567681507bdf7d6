/** The domain model of a cooperative-support platform: money, measures, places, time, texts, documents. */
@SuppressWarnings("module") // Hibernate Validator is absent when we compile
module org.cooplab.core {
    requires static org.jspecify;
    requires static com.fasterxml.jackson.annotation;
    requires static tools.jackson.core;
    requires transitive jakarta.validation;

    exports org.cooplab.core.application;
    exports org.cooplab.core.catalogue;
    exports org.cooplab.core.cooperative;
    exports org.cooplab.core.exchange;
    exports org.cooplab.core.geo;
    exports org.cooplab.core.id;
    exports org.cooplab.core.json;
    exports org.cooplab.core.measure;
    exports org.cooplab.core.money;
    exports org.cooplab.core.order;
    exports org.cooplab.core.partner;
    exports org.cooplab.core.programme;
    exports org.cooplab.core.refusal;
    exports org.cooplab.core.registry;
    exports org.cooplab.core.support;
    exports org.cooplab.core.text;
    exports org.cooplab.core.time;

    opens org.cooplab.core.application to
            org.hibernate.validator;
    opens org.cooplab.core.catalogue to
            org.hibernate.validator;
    opens org.cooplab.core.cooperative to
            org.hibernate.validator;
    opens org.cooplab.core.geo to
            org.hibernate.validator;
    opens org.cooplab.core.id to
            org.hibernate.validator;
    opens org.cooplab.core.internal.validation to
            org.hibernate.validator;
    opens org.cooplab.core.measure to
            org.hibernate.validator;
    opens org.cooplab.core.money to
            org.hibernate.validator;
    opens org.cooplab.core.order to
            org.hibernate.validator;
    opens org.cooplab.core.partner to
            org.hibernate.validator;
    opens org.cooplab.core.programme to
            org.hibernate.validator;
    opens org.cooplab.core.registry to
            org.hibernate.validator;
    opens org.cooplab.core.support to
            org.hibernate.validator;
    opens org.cooplab.core.text to
            org.hibernate.validator;
    opens org.cooplab.core.time to
            org.hibernate.validator;
}
