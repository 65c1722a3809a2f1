/**
 * Elasticsearch as a server: the connection, the embedded child process and a small document store.
 */
@NullMarked
package org.obzor.elastic;

import org.jspecify.annotations.NullMarked;
