@NullMarked
package jp.ishigaki.grouping.ui;

import org.jspecify.annotations.NullMarked;
