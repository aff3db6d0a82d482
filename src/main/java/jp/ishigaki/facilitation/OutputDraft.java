package jp.ishigaki.facilitation;

/**
 * What somebody has typed for their group and not saved.
 *
 * @param seen the number of the version that it changes, 0 for none
 * @param kept how often it was kept; 0 when nothing is
 */
public record OutputDraft(String body, OutputRoles roles, int seen, int kept) {

    static final int BODY = 20_000;
}
