package nl.innovatiebudget.notification.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Everybody we write to. */
@ApplicationScoped
public class Parties implements PanacheRepositoryBase<Party, UUID> {}
