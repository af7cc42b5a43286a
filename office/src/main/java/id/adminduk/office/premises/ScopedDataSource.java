package id.adminduk.office.premises;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The only way to the pool: no connection leaves it before PostgreSQL knows the {@link Scope}.
 *
 * <p>Every checkout says the scope anew, so what the last holder left behind does not matter, and a
 * read outside any transaction is scoped as well. The price is one short round trip a checkout.
 */
final class ScopedDataSource extends AbstractDataSource implements AutoCloseable {

  private final HikariDataSource pool;

  ScopedDataSource(HikariDataSource pool) {
    this.pool = pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = pool.getConnection();
    try (PreparedStatement order =
        connection.prepareStatement("select set_config('adminduk.scope', ?, false)")) {
      order.setString(1, Scope.current().setting());
      order.execute();
      return connection;
    } catch (SQLException unscoped) {
      connection.close();
      throw unscoped;
    }
  }

  /** Refused: the pool has one user, who owns nothing. */
  @Override
  public Connection getConnection(String username, String password) {
    throw new UnsupportedOperationException("the office has one user");
  }

  @Override
  public void close() {
    pool.close();
  }
}
