package jp.ishigaki.enclosure;

import java.util.UUID;

/** Addresses of files of posts. */
public final class EnclosurePaths {

    public static final String FILES = "post-files";

    private EnclosurePaths() {}

    public static String file(UUID file) {
        return FILES + "/" + file;
    }

    public static String thumbnail(UUID file) {
        return file(file) + "/thumbnail";
    }
}
