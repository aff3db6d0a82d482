/** The public pages: plain HTML from the server, without scripts, sessions or accounts. */
@NullMarked
package jp.ishigaki.enrolment.web;

import org.jspecify.annotations.NullMarked;
