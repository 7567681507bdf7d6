/** The domain model of a cooperative-support platform: money, measures, places, time, texts, documents. */
@SuppressWarnings("module") // Hibernate Validator is absent when we compile
module org.cooplab.core {
    requires static org.jspecify;
    requires static com.fasterxml.jackson.annotation;
    requires static tools.jackson.core;
    requires transitive jakarta.validation;

    exports org.cooplab.core.text;

    opens org.cooplab.core.text to
            org.hibernate.validator;
}
