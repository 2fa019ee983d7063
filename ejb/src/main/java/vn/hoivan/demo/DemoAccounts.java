package vn.hoivan.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.hoivan.identity.Role;

/** The accounts of the demo data, for the log-in page of a demo installation. */
public final class DemoAccounts {

    /** The same for all of them. */
    public static final String PASSWORD = DemoOrganisation.PASSWORD;

    /** @param agency code of the agency it works in */
    public record DemoAccount(String userName, String name, String title, String agency, List<Role> roles) {

        public String getUserName() {
            return userName;
        }

        public String getName() {
            return name;
        }

        public String getTitle() {
            return title;
        }

        public String getAgency() {
            return agency;
        }

        /** The role that says what the account is for. */
        public Role getRole() {
            return roles.get(0);
        }
    }

    private DemoAccounts() {
    }

    public static List<DemoAccount> all() {
        return TsvFile.read("people.tsv").stream().map(DemoAccounts::account).toList();
    }

    /** @return names of the agencies by code */
    public static Map<String, String> agencies() {
        return TsvFile.read("agencies.tsv").stream()
                .collect(java.util.stream.Collectors.toMap(row -> row.get("code"), row -> row.get("name")));
    }

    private static DemoAccount account(Map<String, String> row) {
        return new DemoAccount(row.get("user"), row.get("name"), row.get("title"), row.get("agency"),
                Stream.of(row.get("roles").split(",")).map(Role::valueOf).toList());
    }
}
