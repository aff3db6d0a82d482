package jp.ishigaki.survey;

/** One of several things to choose from, or a row of a matrix. The id stays when the words are corrected. */
public record Choice(String id, Phrase text) {}
