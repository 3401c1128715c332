package nl.innovatiebudget.budget.proof;

/**
 * A link of the chain: it seals the transfers from the first to the last position, and by the hash
 * of the seal before it everything that went before.
 *
 * @param hash SHA-256
 */
@SuppressWarnings("ArrayRecordComponent") // read from a row and compared by its bytes only
record Seal(long sequence, long firstPosition, long lastPosition, byte[] hash) {

  long rows() {
    return lastPosition - firstPosition + 1;
  }
}
