package jp.ishigaki.enrolment;

/** The four ways in which the small business basic law (中小企業基本法 2条1項) tells a small company from a large one. */
public enum SizeCategory {
    MANUFACTURING_AND_OTHER(300_000_000, 300),
    WHOLESALE(100_000_000, 100),
    SERVICE(50_000_000, 100),
    RETAIL(50_000_000, 50);

    private final long capital;
    private final int employees;

    SizeCategory(long capital, int employees) {
        this.capital = capital;
        this.employees = employees;
    }

    /** In yen. */
    public long capital() {
        return capital;
    }

    public int employees() {
        return employees;
    }

    /**
     * Either limit suffices. Who has no capital (a sole proprietor) is told by the staff alone.
     *
     * @param yen 0 for none
     */
    public boolean isSmall(long yen, int persons) {
        return yen > 0 && yen <= capital || persons <= employees;
    }
}
