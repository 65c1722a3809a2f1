/** The HTTP server: parse, call, render, nothing else. */
@NullMarked
package org.obzor.web;

import org.jspecify.annotations.NullMarked;
