package jp.ishigaki.identity;

/**
 * A text to agree to.
 *
 * @param kind PURPOSE or NON_DISCLOSURE
 * @param version counts from 1; a new version is asked for again
 */
public record ConsentText(String kind, int version, String body, String bodyEn) {}
