package jp.ishigaki.workshop;

import java.util.List;
import java.util.UUID;

/**
 * What a company has done about its issues.
 *
 * @param own all it has raised
 * @param agreed those an expert has agreed on with it, solved ones included
 * @param claimed those now claimed and not yet verified
 * @param verifiedIds the verified ones, as the trace
 */
public record IssueFacts(int own, int agreed, int claimed, int verified, List<UUID> verifiedIds) {}
