package jp.ishigaki.desk;

import java.util.List;

/** A question on the desk with its history, the oldest first. */
public record DeskDetails(DeskRow row, List<DeskEvent> events) {}
