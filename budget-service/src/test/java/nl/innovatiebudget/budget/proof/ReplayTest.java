package nl.innovatiebudget.budget.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.transfer.Transfer.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows done again one by one, with room for a single open reservation. */
class ReplayTest {

  private static final long POT = 1;
  private static final long AWARD = 2;

  private final Findings findings = new Findings();
  private final Replay replay = new Replay(findings, 1);
  private long position;

  @BeforeEach
  void aPotOfAHundred() {
    replay.open(new Sums(POT, true, 100, Book.COMMITMENTS, 2024L));
    replay.open(new Sums(AWARD, true, 0, Book.COMMITMENTS, null));
  }

  @Test
  void the_end_of_a_reservation_that_is_no_longer_in_mind_is_left_to_be_looked_up() {
    // Given
    var forgotten = reserved(10);
    var known = reserved(20);
    // When
    var endOfForgotten = ended(forgotten, Phase.VOID, 10);
    ended(known, Phase.POST, 5);
    // Then
    assertThat(replay.takeUnresolved()).containsExactly(endOfForgotten);
    assertThat(replay.takeUnresolved()).isEmpty();
    assertThat(findings.first()).isEmpty();
    assertThat(replay.sums(POT).inWords())
        .isEqualTo("debits 0 pending, 5 posted; credits 0 pending, 0 posted");
  }

  @Test
  void a_ceiling_counts_at_every_row_also_when_there_is_room_again_later() {
    // When
    var tooMuch = reserved(101);
    ended(tooMuch, Phase.VOID, 101);
    // Then
    assertThat(findings.first()).extracting(Finding::code).containsExactly("ceiling-passed");
    assertThat(findings.first().getFirst().position()).isEqualTo(1);
  }

  @Test
  void a_post_may_be_for_less_and_never_for_more() {
    ended(reserved(50), Phase.POST, 49);
    ended(reserved(10), Phase.POST, 11);
    assertThat(findings.first())
        .extracting(Finding::code)
        .containsExactly("transfer-malformed", "end-does-not-fit");
  }

  private TransferRow reserved(long cents) {
    return applied(Phase.PENDING, cents, cents, 0, null);
  }

  private TransferRow ended(TransferRow pending, Phase how, long cents) {
    long posted = how == Phase.POST ? cents : 0;
    return applied(how, cents, -pending.amountCents(), posted, pending.id());
  }

  private TransferRow applied(Phase phase, long cents, long pending, long posted, UUID pendingId) {
    var row =
        new TransferRow(
            ++position,
            UUID.randomUUID(),
            phase,
            POT,
            AWARD,
            cents,
            pending,
            posted,
            pendingId,
            null,
            null,
            position);
    replay.apply(row);
    return row;
  }
}
