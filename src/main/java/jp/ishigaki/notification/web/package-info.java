/** Where a letter's reader ends what it is sent for, without signing in. */
@NullMarked
package jp.ishigaki.notification.web;

import org.jspecify.annotations.NullMarked;
