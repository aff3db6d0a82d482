@NullMarked
package jp.ishigaki.mail.ui;

import org.jspecify.annotations.NullMarked;
