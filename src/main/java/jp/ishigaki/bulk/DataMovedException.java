package jp.ishigaki.bulk;

/** The register has changed since the list was looked through, and the list does not fit it any more. */
class DataMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
