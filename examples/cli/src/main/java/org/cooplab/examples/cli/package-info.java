/** The command line: documents in, JSON out, messages in the language asked. Start reading at {@link org.cooplab.examples.cli.Cooplab}. */
@NullMarked
package org.cooplab.examples.cli;

import org.jspecify.annotations.NullMarked;
