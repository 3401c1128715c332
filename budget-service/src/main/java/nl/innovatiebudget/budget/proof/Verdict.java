package nl.innovatiebudget.budget.proof;

import java.util.List;

/**
 * What came out of reading the whole ledger.
 *
 * @param headHash what seals everything up to {@code positions}
 * @param findings the first of {@code findingCount}
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one method to the next, never compared
record Verdict(long positions, byte[] headHash, long findingCount, List<Finding> findings) {

  boolean holds() {
    return findingCount == 0;
  }
}
