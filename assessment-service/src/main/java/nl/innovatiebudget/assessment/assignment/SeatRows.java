package nl.innovatiebudget.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.assessment.casefile.Seat;

/** The seats of a round with what keeps them, in plain SQL: there may be thousands. */
@ApplicationScoped
class SeatRows {

  /** Whoever gave a score, for the case or at its pitch, cannot leave: the score stays. */
  private static final String OF_ROUND =
      """
      select a.application_id, a.juror_id, a.locked,
        exists (select from score_sheet s
          where s.application_id = a.application_id and s.juror_id = a.juror_id)
        or exists (select from pitch_score p
          where p.application_id = a.application_id and p.juror_id = a.juror_id) as scored,
        exists (select from score_version v
          where v.application_id = a.application_id and v.juror_id = a.juror_id)
        or exists (select from score_hand_back h
          where h.application_id = a.application_id and h.juror_id = a.juror_id
            and h.deadline_at > ?) as begun
      from assignment a join case_file c on c.application_id = a.application_id
      where c.round_id = ? order by c.number, a.juror_id
      """;

  private final DataSource database;
  private final Clock clock;

  SeatRows(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A seat.
   *
   * @param locked by an officer
   * @param scored whether a score of its juror counts
   * @param begun whether its juror scored ever, or was given time to do so
   */
  record SeatRow(Seat seat, boolean locked, boolean scored, boolean begun) {

    /** With what was begun as good as scored, as long as its juror can finish it. */
    SeatRow among(Set<UUID> available) {
      boolean keeps = scored || (begun && available.contains(seat.jurorId()));
      return new SeatRow(seat, locked, keeps, begun);
    }
  }

  List<SeatRow> ofRound(String roundId) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(OF_ROUND)) {
      select.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      select.setString(2, roundId);
      var rows = new ArrayList<SeatRow>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          var seat = new Seat(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
          rows.add(new SeatRow(seat, row.getBoolean(3), row.getBoolean(4), row.getBoolean(5)));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void give(Collection<Seat> seats, Instant at, boolean locked) {
    each(
        seats,
        "insert into assignment (application_id, juror_id, assigned_at, locked) values (?, ?, ?, ?)",
        insert -> {
          insert.setObject(3, at.atOffset(ZoneOffset.UTC));
          insert.setBoolean(4, locked);
        });
  }

  /** Whether its juror has submitted scores that were not handed back. */
  boolean hasSheet(Seat seat) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select 1 from score_sheet where application_id = ? and juror_id = ?")) {
      select.setObject(1, seat.applicationId());
      select.setObject(2, seat.jurorId());
      try (var row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With what was not submitted: nobody may read it any more. */
  void vacate(Collection<Seat> seats) {
    each(seats, "delete from score_draft where application_id = ? and juror_id = ?", delete -> {});
    each(seats, "delete from assignment where application_id = ? and juror_id = ?", delete -> {});
  }

  /** Gives whether there is such a seat. */
  boolean lock(Seat seat, boolean locked) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update assignment set locked = ? where application_id = ? and juror_id = ?")) {
      update.setBoolean(1, locked);
      update.setObject(2, seat.applicationId());
      update.setObject(3, seat.jurorId());
      return update.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void each(Collection<Seat> seats, String sql, Rest rest) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (var seat : seats) {
        statement.setObject(1, seat.applicationId());
        statement.setObject(2, seat.jurorId());
        rest.setOn(statement);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sets what a statement needs beside the seat. */
  private interface Rest {
    void setOn(PreparedStatement statement) throws SQLException;
  }
}
