package jp.ishigaki.community;

import java.util.UUID;

public record AnswerAccepted(UUID question, UUID answer) {}
