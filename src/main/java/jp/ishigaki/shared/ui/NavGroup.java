package jp.ishigaki.shared.ui;

/** The three groups of the navigation. A view's {@code @Menu} order places it: group times 100 plus its place. */
public final class NavGroup {

    public static final double PROGRAMME = 0;
    public static final double OWN_WORK = 100;
    public static final double REFERENCES = 200;

    private NavGroup() {}
}
