package nl.innovatiebudget.budget.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Computes the chain of hashes over the transfers again and holds it against the seals: each is the
 * SHA-256 of the one before it and of the bytes of its own transfers.
 */
final class Chain {

  /** What the first seal follows on. */
  private static final byte[] ORIGIN = "innovatiebudget".getBytes(StandardCharsets.UTF_8);

  private final Findings findings;
  private final MessageDigest digest = sha256();
  private final Deque<Seal> ahead = new ArrayDeque<>();
  private byte[] previous = digest.digest(ORIGIN);
  private long lastSequence;
  private long lastPosition;
  private long unsealed;

  Chain(Findings findings) {
    this.findings = findings;
  }

  /** The seals that the next transfers belong to. */
  void expect(List<Seal> seals) {
    for (var seal : seals) {
      var before = ahead.isEmpty() ? lastPosition : ahead.getLast().lastPosition();
      if (seal.sequence() != lastSequence + 1 || seal.firstPosition() != before + 1) {
        broken(seal, "does not follow on seal " + lastSequence + " up to position " + before);
      }
      lastSequence = seal.sequence();
      ahead.add(seal);
    }
    beginSeal();
  }

  /** The next transfer, by its bytes. */
  void add(long position, byte[] canonical) {
    var seal = ahead.peek();
    if (seal == null || position < seal.firstPosition()) {
      if (unsealed++ == 0) {
        findings.add(
            Finding.atPosition("transfer-not-sealed", position, "From here on there is no seal."));
      }
      return;
    }
    digest.update(canonical);
    if (position >= seal.lastPosition()) {
      endSeal(seal);
    }
  }

  /** No more transfers come for the seals that were expected. */
  void endOfRows() {
    for (var seal = ahead.peek(); seal != null; seal = ahead.peek()) {
      endSeal(seal);
    }
  }

  long sequence() {
    return lastSequence;
  }

  /** What seals everything so far. */
  byte[] head() {
    return previous.clone();
  }

  private void beginSeal() {
    digest.reset();
    digest.update(previous);
  }

  private void endSeal(Seal seal) {
    ahead.remove();
    if (!MessageDigest.isEqual(digest.digest(), seal.hash())) {
      broken(seal, "is not the hash of its transfers and of the seal before it");
    }
    previous = seal.hash();
    lastPosition = seal.lastPosition();
    beginSeal();
  }

  private void broken(Seal seal, String what) {
    findings.add(
        Finding.atPosition(
            "chain-broken", seal.firstPosition(), "Seal " + seal.sequence() + " " + what + "."));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
