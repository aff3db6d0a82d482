package jp.ishigaki.mail;

/**
 * The wording a tenant writes its letters by at present.
 *
 * @param version 0 before the staff have ever changed it
 * @param own whether it is the staff's wording, not the one brought along
 */
record WordingInForce(int version, boolean own, Wording wording) {}
