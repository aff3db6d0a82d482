package jp.ishigaki.desk;

import java.util.UUID;

/** Something was done with a question on the desk. */
public record DeskChanged(UUID question) {}
