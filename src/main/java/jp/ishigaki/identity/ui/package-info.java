@NullMarked
package jp.ishigaki.identity.ui;

import org.jspecify.annotations.NullMarked;
