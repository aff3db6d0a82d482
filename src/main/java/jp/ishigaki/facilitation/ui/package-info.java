@NullMarked
package jp.ishigaki.facilitation.ui;

import org.jspecify.annotations.NullMarked;
