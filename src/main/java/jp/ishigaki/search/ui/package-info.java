@NullMarked
package jp.ishigaki.search.ui;

import org.jspecify.annotations.NullMarked;
