package jp.ishigaki.community;

import java.util.UUID;

/** The words of a hidden post stand there again. */
public record PostShown(UUID post) {}
