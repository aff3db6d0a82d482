package jp.ishigaki.reach.hook;

import java.util.UUID;

/** Where webhooks are shown. */
public final class HookPaths {

    public static final String WEBHOOKS = "webhooks";

    private HookPaths() {}

    public static String webhook(UUID webhook) {
        return WEBHOOKS + "?of=" + webhook;
    }
}
