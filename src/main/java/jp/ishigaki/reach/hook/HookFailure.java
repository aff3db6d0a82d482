package jp.ishigaki.reach.hook;

/** Why no answer came. */
public enum HookFailure {
    /** The name is not known. */
    UNKNOWN_HOST,
    /** It leads into a network of its own, where nothing is sent. */
    PRIVATE_ADDRESS,
    /** No connection, or it broke. */
    NO_CONNECTION,
    /** The certificate is not good for the name. */
    CERTIFICATE,
    /** Nothing was said in time. */
    TIMEOUT
}
