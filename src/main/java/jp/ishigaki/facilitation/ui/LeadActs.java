package jp.ishigaki.facilitation.ui;

/** Does what whoever leads has chosen, says what became of it, and shows the workshop as it is then. */
interface LeadActs {

    boolean act(Runnable what);
}
