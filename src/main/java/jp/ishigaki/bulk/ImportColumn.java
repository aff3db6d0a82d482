package jp.ishigaki.bulk;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.ishigaki.bulk.file.PlainText;

/** A column of a list to read in, with the names it goes by; width, case and spaces of a name do not count. */
public enum ImportColumn {
    COMPANY_NAME("企業名", "会社名", "法人名", "名称", "事業者名", "company", "companyname", "name"),
    COMPANY_KANA("企業名かな", "企業名カナ", "会社名かな", "会社名カナ", "フリガナ", "ふりがな", "かな", "カナ", "kana", "companykana"),
    NUMBER("法人番号", "corporatenumber", "corporateno", "number"),
    FRAME("業種枠", "区分", "業種区分", "枠", "frame", "quotaframe"),
    INDUSTRY("業種", "業種名", "industry"),
    EMPLOYEES("従業員数", "従業員", "社員数", "人数", "employees"),
    PERSON_NAME("氏名", "名前", "お名前", "担当者", "担当者名", "name", "personname"),
    PERSON_KANA("氏名かな", "氏名カナ", "フリガナ", "ふりがな", "かな", "カナ", "kana", "personkana"),
    EMAIL("メールアドレス", "メール", "eメール", "email", "e-mail", "mail", "address"),
    ROLE("役割", "ロール", "参加区分", "role"),
    COMPANY("企業", "企業名", "会社名", "法人名", "企業名または法人番号", "company", "companyname"),
    TRACK("コース", "コース名", "トラック", "track", "course");

    private final Set<String> names;

    ImportColumn(String... names) {
        this.names = Arrays.stream(names).map(ImportColumn::key).collect(Collectors.toSet());
    }

    static Optional<ImportColumn> named(String heading, ImportKind of) {
        var key = key(heading);
        return of.columns().stream()
                .filter(column -> column.names.contains(key))
                .findFirst();
    }

    private static String key(String heading) {
        return Marks.PATTERN.matcher(PlainText.key(heading)).replaceAll("");
    }

    /** What people put beside a name to say that the column is needed; the constants above ask for it first of all. */
    private static final class Marks {

        static final Pattern PATTERN = Pattern.compile("[*※]|\\(必須\\)|\\(任意\\)|【必須】|【任意】|[_-]");
    }
}
