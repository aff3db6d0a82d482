package jp.ishigaki.bulk;

import java.util.UUID;

/** Addresses of the pages of imports and exports. */
public final class ImportPaths {

    public static final String IMPORTS = "import";
    public static final String IMPORT = "import/:run";

    private ImportPaths() {}

    public static String run(UUID run) {
        return IMPORTS + "/" + run;
    }
}
