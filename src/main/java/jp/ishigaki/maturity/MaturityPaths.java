package jp.ishigaki.maturity;

import java.util.UUID;

/** Where the views of this module are. */
public final class MaturityPaths {

    public static final String WAY = "way";
    public static final String COMPANY = "company/:id";
    public static final String COMPANIES = "companies";
    public static final String EVIDENCE = "evidence";

    private MaturityPaths() {}

    public static String company(UUID id) {
        return "company/" + id;
    }
}
