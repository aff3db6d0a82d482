@NullMarked
package jp.ishigaki.cohort.ui;

import org.jspecify.annotations.NullMarked;
