@NullMarked
package jp.ishigaki.attendance.ui;

import org.jspecify.annotations.NullMarked;
