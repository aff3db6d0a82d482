package jp.ishigaki.attendance;

/** A proxy comes with a name and a reason, or is no proxy. */
public class ProxyRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
