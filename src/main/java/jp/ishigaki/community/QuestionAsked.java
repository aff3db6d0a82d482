package jp.ishigaki.community;

import java.util.UUID;

public record QuestionAsked(UUID question) {}
