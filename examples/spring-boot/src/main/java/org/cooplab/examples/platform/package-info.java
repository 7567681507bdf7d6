/**
 * cooplab inside a Spring Boot service: a partner platform that serves the engines through HTTP.
 *
 * <p>{@link org.cooplab.examples.platform.door} is everything between HTTP and the engines: strict reading, faults as
 * problem documents, languages and limits. The other packages are one controller each, with its requests and answers.
 */
@NullMarked
package org.cooplab.examples.platform;

import org.jspecify.annotations.NullMarked;
