/** The views of the way from level 1 to 3. */
@NullMarked
package jp.ishigaki.maturity.ui;

import org.jspecify.annotations.NullMarked;
