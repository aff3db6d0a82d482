package jp.ishigaki.attachment;

import java.util.UUID;

/** Addresses of files beside issues; no page stands there. */
public final class AttachmentPaths {

    public static final String FILES = "issue-files";

    private AttachmentPaths() {}

    public static String file(UUID attachment) {
        return FILES + "/" + attachment;
    }
}
