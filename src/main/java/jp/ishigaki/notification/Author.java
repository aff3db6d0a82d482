package jp.ishigaki.notification;

import jp.ishigaki.tenancy.Role;
import java.util.UUID;

/** Somebody who writes by name for the programme, and whether the reader follows them. */
public record Author(UUID person, String name, Role role, boolean followed) {}
