package jp.ishigaki.attendance;

import java.util.UUID;

/** A company whose presence is recorded. */
public record AttendingCompany(UUID id, String name, String kana) {}
