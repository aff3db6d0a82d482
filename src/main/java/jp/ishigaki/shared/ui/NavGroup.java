package jp.ishigaki.shared.ui;

/** The groups of the navigation, in their order. A view's {@code @Menu} order places it: its group plus its place in it. */
public final class NavGroup {

    /** Orders from one group to the next. */
    public static final double SIZE = 100;

    /** What everybody comes for; it needs no heading. */
    public static final double PROGRAMME = 0;

    public static final double SESSIONS = 100;
    public static final double ADMISSION = 200;
    public static final double OWN_WORK = 300;
    public static final double OFFICE = 400;
    public static final double REFERENCES = 500;

    private NavGroup() {}
}
