package jp.ishigaki.material;

import java.util.UUID;

/** A material is called otherwise, or members see it no more. */
public record MaterialChanged(UUID material) {}
