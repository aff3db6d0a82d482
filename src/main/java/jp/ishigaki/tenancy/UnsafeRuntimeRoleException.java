package jp.ishigaki.tenancy;

import java.util.List;

/** The database role of the application is too powerful for the tenant boundary to hold. */
class UnsafeRuntimeRoleException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnsafeRuntimeRoleException(List<String> powers) {
        super("The runtime database role could step around row-level security: " + String.join("; ", powers)
                + ". Give spring.datasource.username a role that owns nothing; see docs/operations.md");
    }
}
