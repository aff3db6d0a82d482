@NullMarked
package jp.ishigaki.desk.ui;

import org.jspecify.annotations.NullMarked;
