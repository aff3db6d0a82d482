package jp.ishigaki.reach.feed;

import java.time.Instant;

/** @param changedAt since when the feed has said this */
record FeedText(String xml, Instant changedAt) {}
