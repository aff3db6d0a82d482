package jp.ishigaki.community;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a post said, from a moment until it was edited; the last version is what it says now.
 *
 * @param number 1 for what was first sent
 * @param title of a question
 * @param writtenAt of a pseudonymous post the day
 */
public record PostVersion(int number, @Nullable String title, String body, Instant writtenAt) {}
