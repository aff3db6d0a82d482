package jp.ishigaki.curriculum;

/** The approach (対策基準レベル) a part teaches: common to all, Lv.1 quick, Lv.2 baseline, Lv.3 comprehensive. */
public enum ApproachLevel {
    COMMON,
    QUICK,
    BASELINE,
    COMPREHENSIVE
}
