/** Pages about experts' visits. */
@NullMarked
package jp.ishigaki.support.ui;

import org.jspecify.annotations.NullMarked;
