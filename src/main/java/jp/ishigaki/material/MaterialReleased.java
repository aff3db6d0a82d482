package jp.ishigaki.material;

import java.util.UUID;

/** A version of a material is there for the members from now on. */
public record MaterialReleased(UUID material, UUID version, UUID session) {}
