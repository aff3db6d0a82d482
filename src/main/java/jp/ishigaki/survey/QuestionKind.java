package jp.ishigaki.survey;

/** How a question is answered. */
public enum QuestionKind {
    SINGLE,
    MULTIPLE,
    /** 1 to 5 with words at the ends. */
    SCALE,
    /** How gladly one would recommend it, 0 to 10. */
    RECOMMEND,
    YES_NO,
    SHORT_TEXT,
    LONG_TEXT,
    NUMBER,
    /** Several rows, each on a scale of 1 to 5. */
    MATRIX;

    public boolean hasChoices() {
        return this == SINGLE || this == MULTIPLE;
    }

    public boolean hasEnds() {
        return this == SCALE || this == RECOMMEND || this == MATRIX;
    }

    public boolean isText() {
        return this == SHORT_TEXT || this == LONG_TEXT;
    }

    /** The lowest value of a scale. */
    public int lowest() {
        return this == RECOMMEND ? 0 : 1;
    }

    /** The highest value of a scale. */
    public int highest() {
        return this == RECOMMEND ? 10 : 5;
    }
}
