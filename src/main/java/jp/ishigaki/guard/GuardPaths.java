package jp.ishigaki.guard;

/** Where the guard's own pages are. */
public final class GuardPaths {

    public static final String WORDS = "guard/words";
    public static final String INCIDENT = "incident";
    public static final String CONTACTS = "incident/contacts";

    private GuardPaths() {}
}
