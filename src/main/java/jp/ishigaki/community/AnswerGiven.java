package jp.ishigaki.community;

import java.util.UUID;

public record AnswerGiven(UUID question, UUID answer) {}
