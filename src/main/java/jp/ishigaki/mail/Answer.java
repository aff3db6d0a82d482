package jp.ishigaki.mail;

/**
 * What handing a letter over came to.
 *
 * @param words the server's own, in one line
 */
record Answer(Outcome outcome, String words) {

    enum Outcome {
        ACCEPTED,
        /** Not taken over, and worth another try. */
        NOT_NOW,
        /** Not taken over, and never will be. */
        REFUSED,
        /** The end of the letter was on its way when the connection broke. */
        UNKNOWN
    }

    private static final int LONGEST = 500;

    Answer {
        var line = words.replaceAll("\\p{Cntrl}+", " ").strip();
        words = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
