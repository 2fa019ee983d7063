package vn.hoivan.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/** Brings the schema up to date before Hibernate validates it. */
public class MigrationIntegrator implements Integrator {

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
        try {
            migrate((DataSource) new InitialContext().lookup("java:jboss/datasources/HoiVan"));
        } catch (NamingException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void migrate(DataSource dataSource) throws SQLException {
        List<String> locations = new ArrayList<>(List.of("classpath:db/migration"));
        try (Connection connection = dataSource.getConnection()) {
            if ("PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
                locations.add("classpath:db/postgresql");
            }
        }
        Flyway.configure(MigrationIntegrator.class.getClassLoader())
                .dataSource(dataSource).locations(locations.toArray(String[]::new)).load().migrate();
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // nothing was opened
    }
}
