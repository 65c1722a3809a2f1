package org.obzor.enrich;

import org.obzor.article.CountryKind;

/** A place in a section that names a country; offsets are UTF-16 units, end exclusive. */
record CountryHit(CountryPattern pattern, CountryKind kind, int start, int end) {}
