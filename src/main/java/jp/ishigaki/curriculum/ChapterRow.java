package jp.ishigaki.curriculum;

public record ChapterRow(int number, int part, String title, String titleEn) {}
