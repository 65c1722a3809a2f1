/**
 * Persons: where a text names them, who is meant, and what they are called in the nominative. Entry
 * points are {@link org.obzor.person.PersonFinder}, {@link org.obzor.person.KnownPersons} and
 * {@link org.obzor.person.PersonTraining}.
 */
@NullMarked
package org.obzor.person;

import org.jspecify.annotations.NullMarked;
