/**
 * Documents in JSON: a strict reader that finds every fault, a writer whose bytes never vary, and the
 * JSON Schema of each document.
 *
 * <p>{@link org.cooplab.core.json.Documents} is the page to read first. All three walk the components of
 * records and follow the Jackson annotations on them, so a document means the same here and in an
 * application's own Jackson mapper.
 *
 * <p>This is the only package that needs {@code tools.jackson.core:jackson-core} (3.x) and {@code
 * jackson-annotations}, which are optional dependencies: an application that reads documents adds them; others never load
 * them. On the module path it also declares {@code requires tools.jackson.core} and {@code requires
 * com.fasterxml.jackson.annotation}.
 */
@NullMarked
package org.cooplab.core.json;

import org.jspecify.annotations.NullMarked;
