package jp.ishigaki.mail;

import org.jspecify.annotations.Nullable;

/**
 * A letter as it goes, or as far as it is still known.
 *
 * @param body null once it is no longer needed
 * @param version of the staff's wording it was written by; 0 when they had none
 */
public record OutgoingDetails(
        OutgoingRow row, String sender, @Nullable String body, int version) {}
