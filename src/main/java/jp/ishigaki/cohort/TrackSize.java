package jp.ishigaki.cohort;

/** A track with how many companies are in it today. */
public record TrackSize(Track track, int companies) {}
