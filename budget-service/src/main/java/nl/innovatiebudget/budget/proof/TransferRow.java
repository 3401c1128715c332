package nl.innovatiebudget.budget.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import nl.innovatiebudget.budget.transfer.Transfer.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger as it is stored, with nothing derived from it yet. Amounts in whole cents.
 *
 * @param pendingCents what it adds to, or takes from, what is pending between the two accounts
 * @param postedCents what it moves for good
 * @param pendingId the pending transfer that it ends
 * @param reversesId the transfer that it turns back
 * @param expiresAt microseconds since 2000, as PostgreSQL counts them
 * @param recordedAt likewise
 */
record TransferRow(
    long position,
    UUID id,
    Phase phase,
    long debitId,
    long creditId,
    long amountCents,
    long pendingCents,
    long postedCents,
    @Nullable UUID pendingId,
    @Nullable UUID reversesId,
    @Nullable Long expiresAt,
    long recordedAt) {

  /** The columns in the order in which {@link Reader} reads and seals them. */
  static final String SELECT =
      "select position, id, phase, debit_id, credit_id, amount_cents, pending_cents, posted_cents,"
          + " pending_id, reverses_id, expires_at, purpose, reference, recorded_at from transfer";

  /**
   * Reads rows and writes down the bytes of each that are sealed, as the database's own {@code
   * transfer_bytes} does, but from what is stored and without it: whole numbers and instants as 8
   * bytes, most significant first; before a text four bytes for its length, and before all that may
   * be missing one byte that says whether it is there.
   */
  static final class Reader {

    /** The longest reference has 100 characters of at most 4 bytes, the longest purpose 40. */
    private static final int MOST_BYTES = 1024;

    private final ByteBuffer canonical = ByteBuffer.allocate(MOST_BYTES);

    TransferRow read(BinaryCopy row) {
      canonical.clear();
      long position = sealed(row.number());
      var id = sealed(row.uuid());
      var phase = row.bytes();
      sealText(phase);
      long debit = sealed(row.number());
      long credit = sealed(row.number());
      long amount = sealed(row.number());
      long pending = sealed(row.number());
      long posted = sealed(row.number());
      var pendingId = sealedIfThere(row.uuidOrNothing());
      var reversesId = sealedIfThere(row.uuidOrNothing());
      var expiresAt = row.numberOrNothing();
      if (there(expiresAt != null) && expiresAt != null) {
        canonical.putLong(expiresAt);
      }
      sealTextIfThere(row.bytesOrNothing());
      sealTextIfThere(row.bytesOrNothing());
      long recordedAt = sealed(row.number());
      return new TransferRow(
          position,
          id,
          Phase.valueOf(new String(phase, StandardCharsets.US_ASCII)),
          debit,
          credit,
          amount,
          pending,
          posted,
          pendingId,
          reversesId,
          expiresAt,
          recordedAt);
    }

    /** The bytes of the row that was read last. */
    byte[] canonical() {
      return Arrays.copyOf(canonical.array(), canonical.position());
    }

    private long sealed(long number) {
      canonical.putLong(number);
      return number;
    }

    private UUID sealed(UUID id) {
      canonical.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
      return id;
    }

    private @Nullable UUID sealedIfThere(@Nullable UUID id) {
      if (there(id != null) && id != null) {
        return sealed(id);
      }
      return null;
    }

    private void sealText(byte[] text) {
      canonical.putInt(text.length).put(text);
    }

    private void sealTextIfThere(byte @Nullable [] text) {
      if (there(text != null) && text != null) {
        sealText(text);
      }
    }

    private boolean there(boolean is) {
      canonical.put((byte) (is ? 1 : 0));
      return is;
    }
  }
}
