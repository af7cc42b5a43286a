package id.adminduk.office.premises;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL 18 as a child process on a kept folder, durable and behind a password.
 *
 * <p>A SIGKILL of the office leaves the server running (measured, stack.md 3a); the next start
 * stops that orphan by its pid file before it opens the folder again.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final long ORPHAN_STOP_SECONDS = 20;
  private static final String SUPERUSER = "postgres";
  private static final String NAME = "adminduk";
  private static final String PASSWORDS_ONLY =
      """
      # Written by Adminduk: also on loopback nobody enters without a password.
      local all all scram-sha-256
      host  all all 127.0.0.1/32 scram-sha-256
      host  all all ::1/128      scram-sha-256
      """;

  private final EmbeddedPostgres server;
  private final DatabaseAccess access;

  private EmbeddedDatabase(EmbeddedPostgres server, DatabaseAccess access) {
    this.server = server;
    this.access = access;
  }

  /**
   * Starts the server on the folder, making the database on first use.
   *
   * @throws UncheckedIOException when the server does not come up; the message names the folder
   */
  static EmbeddedDatabase start(Path folder, Chance chance) {
    Path data = folder.resolve("postgres");
    try {
      Files.createDirectories(folder);
      stopOrphan(data);
      boolean firstTime = Files.notExists(data.resolve("PG_VERSION"));
      Secret secret = Secret.keptIn(folder.resolve("postgres.secret"), chance);
      EmbeddedPostgres server = launch(folder, data, secret, firstTime);
      try {
        return opened(server, data, secret, firstTime);
      } catch (IOException | RuntimeException unusable) {
        server.close();
        throw unusable;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start on " + data, e);
    }
  }

  private static EmbeddedDatabase opened(
      EmbeddedPostgres server, Path data, Secret secret, boolean firstTime) throws IOException {
    DatabaseAccess access = accessTo(server, secret);
    if (firstTime) {
      prepare(server, access, secret);
      Files.writeString(data.resolve("pg_hba.conf"), PASSWORDS_ONLY);
      reload(server, secret);
    }
    log.info("PostgreSQL is up on port {} with data in {}", server.getPort(), data);
    return new EmbeddedDatabase(server, access);
  }

  DatabaseAccess access() {
    return access;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private static EmbeddedPostgres launch(Path folder, Path data, Secret secret, boolean firstTime)
      throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(folder.resolve("postgres-bin").toFile())
            .setPGStartupWait(START_LIMIT)
            // The office closes it, after everybody who asks it; a hook of its own would race with
            // them, and who waits for a connection waits half a minute (measured at SIGTERM).
            .setRegisterShutdownHook(false)
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("encoding", "UTF8")
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "60")
            .setServerConfig("listen_addresses", "127.0.0.1");
    if (!firstTime) {
      builder.setConnectConfig("password", secret.superuser());
    }
    return builder.start();
  }

  private static DatabaseAccess accessTo(EmbeddedPostgres server, Secret secret) {
    return new DatabaseAccess(
        "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME,
        "adminduk_owner",
        secret.owner(),
        "adminduk_app",
        secret.app());
  }

  private static void prepare(EmbeddedPostgres server, DatabaseAccess access, Secret secret)
      throws IOException {
    String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=" + SUPERUSER;
    List<String> orders =
        List.of(
            "alter role postgres password '" + secret.superuser() + "'",
            "create role adminduk_owner login password '" + access.ownerPassword() + "'",
            "create role adminduk_app login password '" + access.appPassword() + "'",
            "create database " + NAME + " owner adminduk_owner");
    execute(url, orders);
  }

  private static void reload(EmbeddedPostgres server, Secret secret) throws IOException {
    String url =
        "jdbc:postgresql://127.0.0.1:%d/postgres?user=%s&password=%s"
            .formatted(server.getPort(), SUPERUSER, secret.superuser());
    execute(url, List.of("select pg_reload_conf()"));
  }

  private static void execute(String url, List<String> orders) throws IOException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String order : orders) {
        statement.execute(order);
      }
    } catch (SQLException e) {
      throw new IOException("the new database could not be prepared", e);
    }
  }

  private static void stopOrphan(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (Files.notExists(pidFile)) {
      return;
    }
    String firstLine = Files.readAllLines(pidFile, StandardCharsets.UTF_8).getFirst().strip();
    Optional<ProcessHandle> orphan =
        ProcessHandle.of(Long.parseLong(firstLine)).filter(EmbeddedDatabase::isPostgres);
    if (orphan.isPresent()) {
      log.info("Stopping PostgreSQL {} left behind by a killed office", firstLine);
      interrupt(orphan.get());
      await(orphan.get());
    }
    Files.deleteIfExists(pidFile);
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.contains("postgres")).orElse(true);
  }

  /** SIGINT is PostgreSQL's fast shutdown: it ends sessions and flushes, no recovery needed. */
  private static void interrupt(ProcessHandle process) throws IOException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).inheritIO().start();
  }

  private static void await(ProcessHandle process) throws IOException {
    try {
      process.onExit().get(ORPHAN_STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException("PostgreSQL " + process.pid() + " does not stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while PostgreSQL stops", e);
    }
  }
}
