package jp.ishigaki.guard;

import java.util.UUID;

/**
 * Somebody a company calls in an incident.
 *
 * @param reach a telephone number, an address, or both
 * @param note such as hours, or the number of a contract
 */
public record IncidentContact(UUID id, ContactKind kind, String name, String reach, String note, int version) {}
