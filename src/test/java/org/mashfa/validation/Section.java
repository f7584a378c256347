package org.mashfa.validation;

import java.util.List;

/**
 * Rows of the page that belong together.
 *
 * @param title the heading
 * @param text what a reader should know about them
 */
record Section(String title, String text, List<ValidationCase> cases) {}
