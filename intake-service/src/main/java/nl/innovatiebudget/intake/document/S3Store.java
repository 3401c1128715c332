package nl.innovatiebudget.intake.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Objects in a bucket of a store that speaks S3. The store checks what it received against the
 * SHA-256 that is also its name.
 */
final class S3Store implements DocumentStore, AutoCloseable {

  private final S3Client client;
  private final String bucket;

  S3Store(DocumentsConfig.S3 config) {
    this.bucket =
        config
            .bucket()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "innovatiebudget.documents.store.s3.bucket is not set"));
    var builder =
        S3Client.builder()
            .region(Region.of(config.region()))
            .forcePathStyle(config.pathStyle())
            .credentialsProvider(credentials(config))
            // other stores than Amazon's do not know its newest checksums
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(config.attemptWithin())
                    .socketTimeout(config.answerWithin()));
    config.endpoint().ifPresent(builder::endpointOverride);
    this.client = builder.build();
  }

  private static AwsCredentialsProvider credentials(DocumentsConfig.S3 config) {
    return config
        .accessKeyId()
        .<AwsCredentialsProvider>map(
            id ->
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(id, config.secretAccessKey().orElse(""))))
        .orElseGet(() -> DefaultCredentialsProvider.builder().build());
  }

  @Override
  public void keep(StagedContent content) throws IOException {
    var checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(content.sha256()));
    try {
      client.putObject(
          request -> request.bucket(bucket).key(content.sha256()).checksumSHA256(checksum),
          RequestBody.fromFile(content.file()));
    } catch (SdkException e) {
      throw new IOException("The object store did not take a document", e);
    }
  }

  @Override
  public Optional<InputStream> open(String sha256) throws IOException {
    try {
      return Optional.of(client.getObject(request -> request.bucket(bucket).key(sha256)));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw new IOException("The object store did not give a document", e);
    }
  }

  @Override
  public void delete(String sha256) throws IOException {
    try {
      client.deleteObject(request -> request.bucket(bucket).key(sha256));
    } catch (SdkException e) {
      throw new IOException("The object store did not remove a document", e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
