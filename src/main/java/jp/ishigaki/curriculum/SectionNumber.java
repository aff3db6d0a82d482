package jp.ishigaki.curriculum;

import java.text.Normalizer;

/** How people type a section number: full-width digits and any of the many dashes mean 2-2-3 too. */
final class SectionNumber {

    private SectionNumber() {}

    static String plain(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC)
                .replaceAll("[\\p{Pd}\\u2212\\u30fc.]", "-")
                .replaceAll("^(第|P)|節$|-$", "");
    }
}
