@NullMarked
package jp.ishigaki.curriculum.ui;

import org.jspecify.annotations.NullMarked;
