/** The UI kit: elements that more than one feature shows. Words come in from the features, already translated. */
@NullMarked
package jp.ishigaki.shared.ui;

import org.jspecify.annotations.NullMarked;
