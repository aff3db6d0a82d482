package jp.ishigaki.notification;

import java.util.UUID;
import jp.ishigaki.tenancy.Role;

/** Somebody who writes by name for the programme, and whether the reader follows them. */
public record Author(UUID person, String name, Role role, boolean followed) {}
