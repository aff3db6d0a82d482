@NullMarked
package jp.ishigaki.shell.ui;

import org.jspecify.annotations.NullMarked;
