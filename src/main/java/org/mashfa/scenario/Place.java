package org.mashfa.scenario;

/**
 * Where something is written. Lines and columns count from 1, columns in code points; line 0 means that it was set in
 * code.
 *
 * @param endColumn the column after the last character on that line
 */
record Place(Source source, int line, int column, int endColumn) {

  static final Place CODE = new Place(Source.CODE, 0, 0, 0);
}
