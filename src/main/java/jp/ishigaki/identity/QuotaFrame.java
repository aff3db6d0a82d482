package jp.ishigaki.identity;

/** The industry frames a cohort's seats are shared among. */
public enum QuotaFrame {
    RETAIL_WHOLESALE,
    CONSTRUCTION_MANUFACTURING,
    SERVICE_OTHER
}
