@NullMarked
package jp.ishigaki.moderation.ui;

import org.jspecify.annotations.NullMarked;
