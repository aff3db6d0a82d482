@NullMarked
package jp.ishigaki.schedule.ui;

import org.jspecify.annotations.NullMarked;
