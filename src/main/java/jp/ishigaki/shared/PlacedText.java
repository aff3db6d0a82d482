package jp.ishigaki.shared;

import java.util.Arrays;

/** A text made from another, character by character, that remembers where in the other each came from. */
public final class PlacedText {

    private final StringBuilder text = new StringBuilder();
    private int[] begins;
    private int[] ends;

    public PlacedText(int expected) {
        begins = new int[expected + 16];
        ends = new int[expected + 16];
    }

    /** Adds what stands for the other text from begin to before end. */
    public void append(CharSequence made, int begin, int end) {
        int length = text.length() + made.length();
        if (length > begins.length) {
            begins = Arrays.copyOf(begins, Math.max(length, begins.length * 2));
            ends = Arrays.copyOf(ends, begins.length);
        }
        Arrays.fill(begins, text.length(), length, begin);
        Arrays.fill(ends, text.length(), length, end);
        text.append(made);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The last character, of a text that is not empty. */
    public int last() {
        return text.codePointBefore(text.length());
    }

    /** Where what the character at a place stands for begins in the other text. */
    public int begin(int place) {
        return begins[place];
    }

    public int end(int place) {
        return ends[place];
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
