@NullMarked
package jp.ishigaki.faq.ui;

import org.jspecify.annotations.NullMarked;
