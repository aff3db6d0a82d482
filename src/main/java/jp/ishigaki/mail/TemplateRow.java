package jp.ishigaki.mail;

import java.util.Set;

/**
 * A template in the list.
 *
 * @param languages those it is written in
 * @param own those of them that the staff have worded themselves
 */
public record TemplateRow(String template, String title, Set<String> languages, Set<String> own) {}
