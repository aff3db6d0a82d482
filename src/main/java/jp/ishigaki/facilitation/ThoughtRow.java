package jp.ishigaki.facilitation;

import java.util.UUID;

/**
 * A thought as a reader may see it.
 *
 * @param kept whether its writer keeps it from the group
 */
public record ThoughtRow(UUID id, boolean own, String writer, String company, String body, boolean kept) {

    public static final int BODY = 400;
}
