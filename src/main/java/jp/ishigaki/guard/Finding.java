package jp.ishigaki.guard;

import java.io.Serializable;

/**
 * A place in a text that its writer may not want others to read.
 *
 * @param start position in the text as written, in UTF-16 units
 * @param end position after the last one
 * @param text what stands there
 * @param same equal for findings that mean the same, however they are written
 * @param placeholder what may stand there instead
 */
public record Finding(FindingKind kind, int start, int end, String text, String same, String placeholder)
        implements Serializable {}
