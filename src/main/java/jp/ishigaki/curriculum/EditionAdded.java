package jp.ishigaki.curriculum;

/** @param edition its id, such as R7 */
public record EditionAdded(String edition) {}
