package jp.ishigaki.attachment;

import java.util.UUID;
import jp.ishigaki.workshop.WorkshopPaths;

/** Addresses of files beside issues. */
public final class AttachmentPaths {

    public static final String FILES = "issue-files";

    /** Where a file is added to an issue. */
    public static final String ATTACH = WorkshopPaths.ISSUE + ":id/attach";

    private AttachmentPaths() {}

    public static String attach(UUID issue) {
        return WorkshopPaths.issue(issue) + "/attach";
    }

    public static String file(UUID attachment) {
        return FILES + "/" + attachment;
    }
}
