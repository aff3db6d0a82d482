package jp.ishigaki.identity;

import java.text.Normalizer;
import java.util.Optional;

/** A company's number with the tax office (法人番号): a check digit, then twelve digits. */
public record CorporateNumber(String digits) {

    /** What is wrong with a number as it was typed. */
    public enum Fault {
        NOT_13_DIGITS,
        WRONG_CHECK_DIGIT
    }

    public CorporateNumber {
        if (faultOf(digits).isPresent()) {
            throw new IllegalArgumentException("No corporate number");
        }
    }

    /** Digits may be full-width and grouped by spaces or hyphens. */
    public static CorporateNumber of(String typed) {
        return new CorporateNumber(plain(typed));
    }

    public static Optional<Fault> fault(String typed) {
        return faultOf(plain(typed));
    }

    private static Optional<Fault> faultOf(String digits) {
        if (!digits.matches("[0-9]{13}")) {
            return Optional.of(Fault.NOT_13_DIGITS);
        }
        return digits.charAt(0) - '0' == checkDigit(digits.substring(1))
                ? Optional.empty()
                : Optional.of(Fault.WRONG_CHECK_DIGIT);
    }

    /** 9 less the remainder by 9 of the sum of the digits, every second one from the right counted twice. */
    public static int checkDigit(String twelve) {
        int sum = 0;
        for (int n = 1; n <= twelve.length(); n++) {
            int digit = twelve.charAt(twelve.length() - n) - '0';
            sum += digit * (n % 2 == 1 ? 1 : 2);
        }
        return 9 - sum % 9;
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\-‐‑–—−ー]", "");
    }
}
