/** The page of the staff's day. */
@NullMarked
package jp.ishigaki.office.ui;

import org.jspecify.annotations.NullMarked;
