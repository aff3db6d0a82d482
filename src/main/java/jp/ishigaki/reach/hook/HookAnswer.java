package jp.ishigaki.reach.hook;

import org.jspecify.annotations.Nullable;

/** What came of an attempt: a status of HTTP, or why there is none. */
record HookAnswer(@Nullable Integer status, @Nullable HookFailure failure) {

    static HookAnswer said(int status) {
        return new HookAnswer(status, null);
    }

    static HookAnswer none(HookFailure why) {
        return new HookAnswer(null, why);
    }

    /** A redirection is none: it would lead where nobody looked. */
    boolean accepted() {
        return status != null && status >= 200 && status < 300;
    }
}
