/** Pages about solved cases and the way of issues. */
@NullMarked
package jp.ishigaki.solvedcase.ui;

import org.jspecify.annotations.NullMarked;
