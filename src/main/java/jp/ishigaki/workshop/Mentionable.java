package jp.ishigaki.workshop;

import java.util.UUID;

/**
 * Somebody who may be called to an issue, as they may read it.
 *
 * @param handle what stands behind the {@code @}: the name, with the company or role where the name alone is not enough
 * @param of the company, or empty for those who act for none
 */
public record Mentionable(UUID person, String handle, String of) {}
