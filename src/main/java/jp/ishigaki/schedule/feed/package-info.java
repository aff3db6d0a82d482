/**
 * Sessions as calendar programs read them (RFC 5545), by secret addresses. What modules above have for a person's
 * calendar they add through {@link jp.ishigaki.schedule.feed.FeedEvents}.
 */
@org.springframework.modulith.NamedInterface("feed")
@NullMarked
package jp.ishigaki.schedule.feed;

import org.jspecify.annotations.NullMarked;
