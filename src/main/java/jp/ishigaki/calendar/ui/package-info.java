@NullMarked
package jp.ishigaki.calendar.ui;

import org.jspecify.annotations.NullMarked;
