package jp.ishigaki.shared.post;

import java.io.IOException;

/** The name leads to where nothing is sent. */
public class PrivateAddressException extends IOException {

    private static final long serialVersionUID = 1L;
}
