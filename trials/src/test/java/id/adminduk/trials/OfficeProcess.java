package id.adminduk.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The office as its own process on a loopback port and a data folder of its own.
 *
 * <p>Port and folder stay the same over kills and restarts, as in a real office.
 */
final class OfficeProcess implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
  private static final Duration GLANCE = Duration.ofMillis(150);

  private final Path jar;
  private final Path data;
  private final Path log;
  private final int port;
  private final Site site;
  private final List<String> more;
  private final HttpClient http;
  private @Nullable Process process;

  private OfficeProcess(
      Path jar, Path data, Path log, int port, Site site, HttpClient http, List<String> more) {
    this.jar = jar;
    this.data = data;
    this.log = log;
    this.port = port;
    this.site = site;
    this.http = http;
    this.more = more;
  }

  /**
   * Prepares an office on an empty folder; nothing runs yet.
   *
   * @throws IllegalStateException when the office has not been packaged
   */
  static OfficeProcess fresh(Path jar, Path target, Site site) {
    return fresh(jar, target, site, HttpClient.newHttpClient(), List.of());
  }

  /**
   * Prepares an office with settings of its own.
   *
   * @param http asks whether it is healthy; trusts its certificate when it has one
   */
  static OfficeProcess fresh(Path jar, Path target, Site site, HttpClient http, List<String> more) {
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(
          jar + " is not there: package the office first (./mvnw -pl office -am package)");
    }
    try {
      Files.createDirectories(target);
      Path data = Files.createTempDirectory(target.toAbsolutePath(), "office-");
      Path log = target.resolve(site.profile() + ".log");
      return new OfficeProcess(jar, data, log, freePort(), site, http, more);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts and waits until the office is healthy. Returns how long that took. */
  Duration start() {
    long began = System.nanoTime();
    try {
      process =
          new ProcessBuilder(command())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    while (!isHealthy()) {
      Duration waited = Duration.ofNanos(System.nanoTime() - began);
      if (!running().isAlive() || waited.compareTo(START_LIMIT) > 0) {
        throw new IllegalStateException("The office did not start; see " + log);
      }
      pause();
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Pulls the plug: SIGKILL, no farewell. PostgreSQL stays behind as an orphan, on purpose. */
  void kill() {
    running().destroyForcibly();
    await(running().toHandle());
  }

  /** Gives the address for browsers: only `localhost` is a secure context for the camera. */
  URI address() {
    boolean secured = more.stream().anyMatch(setting -> setting.startsWith("--server.ssl."));
    return URI.create((secured ? "https" : "http") + "://localhost:" + port);
  }

  /** Says which of the seeds' offices this is. */
  Site site() {
    return site;
  }

  /** Gives the folder the office keeps everything in. */
  Path data() {
    return data;
  }

  long pid() {
    return running().pid();
  }

  /** Gives the resident memory of the office in MB (Linux), without PostgreSQL. */
  Optional<Long> residentMegabytes() {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(running().pid()), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst();
    } catch (IOException elsewhere) {
      return Optional.empty();
    }
  }

  /** Ends the office and any PostgreSQL it left. */
  @Override
  public void close() {
    Optional<ProcessHandle> database = database();
    running().destroy();
    await(running().toHandle());
    database
        .filter(ProcessHandle::isAlive)
        .ifPresent(orphan -> {
          orphan.destroy();
          await(orphan);
        });
  }

  private List<String> command() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        List.of(
            java.toString(),
            "-Djava.awt.headless=true",
            "-XX:+UseSerialGC",
            "-Xmx768m",
            "-XX:MaxDirectMemorySize=2g",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-jar",
            jar.toString(),
            "--server.address=127.0.0.1",
            "--server.port=" + port,
            "--spring.profiles.active=" + site.profile(),
            "--adminduk.sop.adopt=" + site.adopted(),
            "--adminduk.data=" + data,
            "--adminduk.demo=true");
    return Stream.concat(command.stream(), more.stream()).toList();
  }

  private boolean isHealthy() {
    HttpRequest request =
        HttpRequest.newBuilder(address().resolve("/actuator/health"))
            .timeout(Duration.ofSeconds(2))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private Optional<ProcessHandle> database() {
    Path pidFile = data.resolve("postgres").resolve("postmaster.pid");
    try {
      return Files.exists(pidFile)
          ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process running() {
    return Objects.requireNonNull(process, "the office was never started");
  }

  private static void await(ProcessHandle handle) {
    try {
      handle.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("process " + handle.pid() + " does not end", e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(GLANCE);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted", e);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
