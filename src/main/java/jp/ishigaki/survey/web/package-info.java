/** The published reports as a page for everybody. */
@NullMarked
package jp.ishigaki.survey.web;

import org.jspecify.annotations.NullMarked;
