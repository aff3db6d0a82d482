/** Sessions as calendar programs read them (RFC 5545), by secret addresses. */
@NullMarked
package jp.ishigaki.schedule.feed;

import org.jspecify.annotations.NullMarked;
