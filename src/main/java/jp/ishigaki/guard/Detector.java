package jp.ishigaki.guard;

/** Finds one sort of thing in a text, in time that grows with its length alone. */
interface Detector {

    void find(Folded text, Hits hits);
}
