package jp.ishigaki.community;

import java.util.UUID;

public record CommentWritten(UUID question, UUID comment) {}
