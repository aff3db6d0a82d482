package jp.ishigaki.community;

import java.util.UUID;

/** The words of a question or an answer were taken away, by the office or by whoever wrote them. */
public record PostHidden(UUID post) {}
