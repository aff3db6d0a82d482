package jp.ishigaki.identity;

/** An entry of the register was changed since it was read; nothing of the change was done. */
public class StaleRegisterException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
