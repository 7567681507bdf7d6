/** Order pricing in which every centime is accounted for. */
@SuppressWarnings("module") // Hibernate Validator is absent when we compile
module org.cooplab.pricing {
    requires static org.jspecify;
    requires static com.fasterxml.jackson.annotation;
    requires transitive org.cooplab.core;
}
