package jp.ishigaki.notification;

import java.util.UUID;

/** Somebody has a new notice, or has read some. */
record NoticesChanged(UUID person) {}
