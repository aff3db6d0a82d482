package jp.ishigaki.enrolment;

import java.time.Instant;
import jp.ishigaki.tenancy.Role;

/** @param version of the text that was signed */
public record Signature(Role role, SignatureKind kind, int version, Instant signedAt) {}
