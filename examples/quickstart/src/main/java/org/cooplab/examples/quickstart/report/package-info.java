/** The report: one HTML file that works offline, in Arabic, French and English, with pictures of what the engines found. */
@NullMarked
package org.cooplab.examples.quickstart.report;

import org.jspecify.annotations.NullMarked;
