package nl.innovatiebudget.intake.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The applications of which the present content was signed by somebody and not submitted. */
@ApplicationScoped
class PartlySigned {

  private static final String FIND =
      """
      select a.application_id
      from application a
      cross join lateral (
        select v.closes_at from round_version v
        where v.round_id = a.round_id order by v.version desc limit 1) r
      where a.status in ('DRAFT', 'SUBMITTED')
        and a.submitted_revision is distinct from a.revision
        and r.closes_at > ? and r.closes_at <= ?
        and exists (select from signature s
          where s.application_id = a.application_id and s.revision = a.revision)
      order by a.application_id
      """;

  private final DataSource database;

  PartlySigned(DataSource database) {
    this.database = database;
  }

  List<UUID> inRoundsThatCloseBetween(Instant from, Instant until) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(FIND)) {
      query.setObject(1, from.atOffset(ZoneOffset.UTC));
      query.setObject(2, until.atOffset(ZoneOffset.UTC));
      var found = new ArrayList<UUID>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          found.add(row.getObject(1, UUID.class));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
