/** Where a member makes the addresses. */
@NullMarked
package jp.ishigaki.reach.ui;

import org.jspecify.annotations.NullMarked;
