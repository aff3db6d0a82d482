package jp.ishigaki.guard;

/** A finding before it has a number; positions are those of the text as written. */
record Hit(FindingKind kind, int start, int end, String same) {}
