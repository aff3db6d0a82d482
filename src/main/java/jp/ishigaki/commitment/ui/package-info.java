/** Pages about commitments. */
@NullMarked
package jp.ishigaki.commitment.ui;

import org.jspecify.annotations.NullMarked;
