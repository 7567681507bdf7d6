/** Programme eligibility and selection that answer, explain and advise. */
@SuppressWarnings("module") // Hibernate Validator is absent when we compile
module org.cooplab.eligibility {
    requires static org.jspecify;
    requires static com.fasterxml.jackson.annotation;
    requires transitive org.cooplab.core;
}
