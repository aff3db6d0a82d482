package jp.ishigaki.worksheet;

/** How a field of a worksheet is filled in. */
public enum FieldKind {
    TEXT,
    LONG_TEXT,
    CHOICE,
    /** One of a catalogue of threats. */
    THREAT;

    private static final int SHORT = 200;
    private static final int LONG = 2000;

    /** How many characters may be written. */
    public int longest() {
        return this == LONG_TEXT ? LONG : SHORT;
    }
}
