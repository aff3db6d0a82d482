package jp.ishigaki.attendance;

/** One makes up a session missed with approval, at one of another track that teaches the same and is still to come. */
public class TransferRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
