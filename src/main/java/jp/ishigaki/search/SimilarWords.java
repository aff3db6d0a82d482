package jp.ishigaki.search;

/** Something shorter than what was looked for, which is found. */
public record SimilarWords(String words, int total) {}
