@NullMarked
package jp.ishigaki.bulk.ui;

import org.jspecify.annotations.NullMarked;
