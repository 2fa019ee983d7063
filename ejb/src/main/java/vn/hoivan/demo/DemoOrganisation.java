package vn.hoivan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import vn.hoivan.identity.Account;
import vn.hoivan.identity.Agency;
import vn.hoivan.identity.Organisation;
import vn.hoivan.identity.Role;
import vn.hoivan.identity.Unit;
import vn.hoivan.shared.Settings;

/** The agencies, units and people of the fictional province, from data files. All accounts share one password. */
@ApplicationScoped
class DemoOrganisation {

    static final String PASSWORD = "hoivan-demo";

    @Inject
    private Organisation organisation;
    @Inject
    private Clock clock;

    @Transactional
    void load() {
        Map<String, Agency> agencies = agencies();
        Map<String, Unit> units = units(agencies);
        people(units);
    }

    private Map<String, Agency> agencies() {
        Map<String, Agency> agencies = new HashMap<>();
        LocalDate founded = LocalDate.of(2025, 7, 1);
        for (Map<String, String> row : TsvFile.read("agencies.tsv")) {
            Agency agency = new Agency(row.get("code"), row.get("name"), row.get("abbreviation"), row.get("place"),
                    "yes".equals(row.get("internal")), founded);
            agency.belongsTo(agencies.get(row.get("parent")));
            agency.reachableAt(row.get("email"));
            agencies.put(row.get("code"), organisation.add(agency));
        }
        return agencies;
    }

    private Map<String, Unit> units(Map<String, Agency> agencies) {
        Map<String, Unit> units = new HashMap<>();
        for (Map<String, String> row : TsvFile.read("units.tsv")) {
            String agency = row.get("agency");
            units.put(agency + "/" + row.get("code"), organisation.add(new Unit(agencies.get(agency),
                    units.get(agency + "/" + row.get("parent")), row.get("code"), row.get("name"))));
        }
        return units;
    }

    private void people(Map<String, Unit> units) {
        String hash = organisation.hash(PASSWORD);
        StringBuilder tokens = new StringBuilder();
        for (Map<String, String> row : TsvFile.read("people.tsv")) {
            Unit unit = units.get(row.get("agency") + "/" + row.get("unit"));
            String user = row.get("user");
            Set<Role> roles = Stream.of(row.get("roles").split(",")).map(Role::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
            Account account = organisation.engage(unit, row.get("name"), row.get("title"), user + "@binhson.example",
                    user, hash, false, roles);
            tokens.append(user).append('\t').append(organisation.token(account, "demo")).append('\n');
        }
        write(tokens.toString());
    }

    private static void write(String tokens) {
        try {
            Path file = Files.createDirectories(Settings.data()).resolve("demo-tokens.tsv");
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, tokens, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
