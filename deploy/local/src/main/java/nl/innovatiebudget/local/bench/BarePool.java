package nl.innovatiebudget.local.bench;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import nl.innovatiebudget.parts.LocalPostgres;

/** The same kind and size of pool as a service has, for the bare way. */
final class BarePool {

  private static final int CONNECTIONS = 16;

  private BarePool() {}

  static AgroalDataSource of(String jdbcUrl) {
    var configuration =
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                connections ->
                    connections
                        .initialSize(CONNECTIONS)
                        .maxSize(CONNECTIONS)
                        .acquisitionTimeout(Duration.ofSeconds(30))
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(jdbcUrl)
                                    .principal(new NamePrincipal(LocalPostgres.USER))
                                    .credential(new SimplePassword(LocalPostgres.PASSWORD))));
    try {
      return AgroalDataSource.from(configuration);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
