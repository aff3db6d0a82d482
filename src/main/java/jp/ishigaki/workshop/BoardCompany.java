package jp.ishigaki.workshop;

import java.util.UUID;

/** A company on the board. */
public record BoardCompany(UUID id, String name, boolean own) {}
