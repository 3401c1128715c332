package nl.innovatiebudget.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryStoreTest extends DocumentStoreContract {

  private DirectoryStore store;
  private StagingArea staging;

  @BeforeEach
  void open() {
    store = new DirectoryStore(directory.resolve("store"));
    staging = new StagingArea(StagingAreaTest.configOf(directory.resolve("store")));
  }

  @Override
  DocumentStore store() {
    return store;
  }

  @Override
  StagingArea staging() {
    return staging;
  }

  @Test
  void a_file_is_two_directories_deep_and_only_for_the_service() throws IOException {
    var sha256 = keep(Samples.pdf());

    var file =
        directory
            .resolve("store")
            .resolve(sha256.substring(0, 2))
            .resolve(sha256.substring(2, 4))
            .resolve(sha256);
    assertThat(file).exists();
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    assertThat(directory.resolve("store/incoming")).isEmptyDirectory();
  }

  @Test
  void no_other_file_can_be_reached() {
    assertThatThrownBy(() -> store.open("../../../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
