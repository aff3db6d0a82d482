package jp.ishigaki.schedule;

import java.util.List;

/** What a release would do, and who would get a mail. */
public record ReleasePreview(int version, List<SessionChange> changes, List<Recipient> recipients) {}
