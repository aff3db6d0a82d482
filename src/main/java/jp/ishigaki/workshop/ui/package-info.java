@NullMarked
package jp.ishigaki.workshop.ui;

import org.jspecify.annotations.NullMarked;
