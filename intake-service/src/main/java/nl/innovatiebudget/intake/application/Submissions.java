package nl.innovatiebudget.intake.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was submitted, every time. */
@ApplicationScoped
public class Submissions implements PanacheRepositoryBase<Submission, Submission.Key> {

  /** The submission in force, of an application that was submitted at all. */
  public Submission inForce(Application application) {
    return one(application.applicationId(), application.submission()).orElseThrow();
  }

  public Optional<Submission> one(UUID applicationId, int sequence) {
    return findByIdOptional(new Submission.Key(applicationId, sequence));
  }

  /** The first one first. */
  public List<Submission> of(UUID applicationId) {
    return list("key.applicationId = ?1 order by key.submission", applicationId);
  }
}
