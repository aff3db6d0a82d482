package jp.ishigaki.material.file;

import java.util.List;

/** A module that keeps files in the tenant's storage, and says to staff how much of it is whose. */
public interface KeptFiles {

    List<KeptShare> shares();
}
