package org.obzor.web.page;

/** Where a list of a page can be had as files. */
record TableFiles(String csv, String xlsx) {

  /**
   * @param table with its own parameters, without an ending
   */
  static TableFiles of(Address table) {
    return new TableFiles(
        table.at(table.path() + ".csv").toString(), table.at(table.path() + ".xlsx").toString());
  }
}
