package jp.ishigaki.workshop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that proves a claim.
 *
 * @param size in bytes
 * @param address where it can be had; null while a scanner has not judged it
 */
public record ProofFile(
        UUID id, String name, long size, @Nullable String address) {}
