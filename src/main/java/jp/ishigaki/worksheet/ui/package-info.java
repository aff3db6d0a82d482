@NullMarked
package jp.ishigaki.worksheet.ui;

import org.jspecify.annotations.NullMarked;
