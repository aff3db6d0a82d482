package jp.ishigaki.community;

import java.util.UUID;

/** The question is not solved any more; the answer is the one that had been accepted. */
public record AcceptanceTakenBack(UUID question, UUID answer) {}
