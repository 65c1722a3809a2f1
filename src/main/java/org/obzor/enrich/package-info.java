/** Language, countries, persons and topics of an article: pure functions of its text. */
@NullMarked
package org.obzor.enrich;

import org.jspecify.annotations.NullMarked;
