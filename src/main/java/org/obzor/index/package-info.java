/** Articles in Elasticsearch: mapping, bulk writes, queries, aggregations and scans. */
@NullMarked
package org.obzor.index;

import org.jspecify.annotations.NullMarked;
