package org.obzor.web.page;

/**
 * Where a chart can be had as a file, and put into another page.
 *
 * @param csv its numbers
 * @param embed the page that others may frame
 * @param snippet HTML that frames it
 */
record ChartFiles(String svg, String png, String csv, String embed, String snippet) {}
