package nl.innovatiebudget.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
          where p.application_id = a.application_id and p.juror_id = a.juror_id) as scored
      from assignment a join case_file c on c.application_id = a.application_id
      where c.round_id = ? order by c.number, a.juror_id
      """;

  private final DataSource database;

  SeatRows(DataSource database) {
    this.database = database;
  }

  /** A seat, with whether an officer locked it and whether its juror has scored. */
  record SeatRow(Seat seat, boolean locked, boolean scored) {}

  List<SeatRow> ofRound(String roundId) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(OF_ROUND)) {
      select.setString(1, roundId);
      var rows = new ArrayList<SeatRow>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          var seat = new Seat(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
          rows.add(new SeatRow(seat, row.getBoolean(3), row.getBoolean(4)));
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

  void vacate(Collection<Seat> seats) {
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
