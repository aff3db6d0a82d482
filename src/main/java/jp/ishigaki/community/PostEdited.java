package jp.ishigaki.community;

import java.util.UUID;

/** A question, an answer or a comment of a question says something else now. */
public record PostEdited(UUID question, UUID post) {}
