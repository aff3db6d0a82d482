package jp.ishigaki.workshop;

/** A move would fill a column beyond its limit, and the mover has not said that this is meant. */
public class OverLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final IssueState column;
    private final int count;
    private final int limit;
    private final boolean ofCompany;

    OverLimitException(IssueState column, int count, int limit, boolean ofCompany) {
        super(column.name());
        this.column = column;
        this.count = count;
        this.limit = limit;
        this.ofCompany = ofCompany;
    }

    public IssueState column() {
        return column;
    }

    /** How many there would be. */
    public int count() {
        return count;
    }

    public int limit() {
        return limit;
    }

    /** Whether it is the number of each company, not of the whole board. */
    public boolean ofCompany() {
        return ofCompany;
    }
}
