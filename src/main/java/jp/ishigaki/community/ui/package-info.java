@NullMarked
package jp.ishigaki.community.ui;

import org.jspecify.annotations.NullMarked;
