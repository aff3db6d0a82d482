package jp.ishigaki.reach.api;

/** Addresses of the read API. */
final class ApiPaths {

    static final String ROOT = "/api/v1";
    static final String DESCRIPTION = ROOT + "/openapi.json";

    private ApiPaths() {}
}
