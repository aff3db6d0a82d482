package jp.ishigaki.desk;

import java.util.UUID;

/** A company that may be declared a conflict with. */
public record DeskCompany(UUID id, String name) {}
