package poc.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import poc.cloud.CloudException;

/**
 * A self-signed certificate of 127.0.0.1 and localhost, made once for a folder by the JDK's own
 * {@code keytool}. No authority stands behind it, so a browser asks before it goes on.
 */
public final class LoopbackCertificate {

  private static final String STORE = "loopback.p12";
  private static final String PEM = "loopback.pem";
  private static final String ALIAS = "loopback";

  /** Guards nothing: the file itself is for its owner alone. */
  private static final String PASSWORD = "loopback";

  private final Path folder;
  private final KeyStore keys;

  private LoopbackCertificate(Path folder, KeyStore keys) {
    this.folder = folder;
    this.keys = keys;
  }

  /**
   * The certificate of a folder, made if it is not there yet or has ended.
   *
   * @param folder is made for it alone
   * @throws CloudException if it cannot be made
   */
  public static LoopbackCertificate in(Path folder) {
    try {
      LoopbackCertificate found = Files.exists(folder.resolve(STORE)) ? read(folder) : made(folder);
      return found.ended() ? made(folder) : found;
    } catch (IOException | GeneralSecurityException e) {
      throw new CloudException(
          "Cannot make or read the certificate in %s: %s. Delete the folder and try again."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static LoopbackCertificate read(Path folder)
      throws IOException, GeneralSecurityException {
    return new LoopbackCertificate(
        folder, KeyStore.getInstance(folder.resolve(STORE).toFile(), PASSWORD.toCharArray()));
  }

  private boolean ended() throws GeneralSecurityException {
    return keys.getCertificate(ALIAS) instanceof X509Certificate certificate
        && certificate.getNotAfter().toInstant().isBefore(Instant.now());
  }

  /** The certificate in a file that browsers and {@code curl --cacert} can be told to trust. */
  public Path pem() {
    return folder.resolve(PEM);
  }

  /** Speaks TLS as the certificate's owner, and trusts no one else. */
  public SSLContext context() {
    try {
      KeyManagerFactory own =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      own.init(keys, PASSWORD.toCharArray());
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(ALIAS, keys.getCertificate(ALIAS));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new CloudException("Cannot speak TLS with the certificate in " + folder, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Beside its place and then renamed: a killed run leaves no half of it. */
  private static LoopbackCertificate made(Path folder)
      throws IOException, GeneralSecurityException {
    Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
    Path fresh = Files.createTempDirectory(parent, "tls");
    keytool(fresh.resolve(STORE));
    Files.writeString(fresh.resolve(PEM), pem(read(fresh).keys.getCertificate(ALIAS)));
    Files.deleteIfExists(folder.resolve(STORE));
    Files.deleteIfExists(folder.resolve(PEM));
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    return read(folder);
  }

  private static void keytool(Path store) throws IOException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process process =
        new ProcessBuilder(
                List.of(
                    keytool.toString(),
                    "-genkeypair",
                    "-keystore",
                    store.toString(),
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-alias",
                    ALIAS,
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=poc on this machine",
                    "-ext",
                    "SAN=IP:127.0.0.1,DNS:localhost",
                    "-ext",
                    "EKU=serverAuth",
                    "-validity",
                    "365"))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("keytool failed: " + output.strip());
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while keytool ran", e);
    }
  }

  private static String pem(Certificate certificate) throws GeneralSecurityException {
    return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
        .formatted(
            Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded()));
  }
}
