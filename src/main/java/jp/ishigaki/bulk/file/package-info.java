@NullMarked
package jp.ishigaki.bulk.file;

import org.jspecify.annotations.NullMarked;
