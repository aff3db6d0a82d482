package jp.ishigaki.identity;

import java.util.UUID;

/** Where a page of a list of companies ends; they are in the order of their names' sounds. */
public record CompanyKey(String nameKana, UUID id) {}
