package jp.ishigaki.enrolment;

/** Who comes to the sessions and which executive stands behind it: two persons with an address each. */
public record Signers(Signer participant, Signer executive) {

    public record Signer(String name, String kana, String email) {}
}
