package org.obzor.web.page;

/** One of several ways to see a page, as a link. */
record Choice(String id, String label, String href, boolean current) {}
