package jp.ishigaki.notification.push;

/** Another browser has to be taken away first. */
public class TooManyDevicesException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
