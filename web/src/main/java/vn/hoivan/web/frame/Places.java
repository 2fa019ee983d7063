package vn.hoivan.web.frame;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import vn.hoivan.identity.Role;

/** The places of the product, in the order of the rail, and who has them. */
enum Places {

    HOME("pi-home", "/index.xhtml", EnumSet.allOf(Role.class)),
    INCOMING("pi-inbox", "/documents/incoming.xhtml", staff()),
    OUTGOING("pi-send", "/documents/outgoing.xhtml", staff()),
    DRAFTS("pi-pencil", "/signing/drafts.xhtml", staff()),
    SUBMISSIONS("pi-file-edit", "/meetings/submissions.xhtml",
            EnumSet.of(Role.OFFICER, Role.UNIT_HEAD, Role.LEADER, Role.SECRETARY)),
    MEETINGS("pi-calendar", "/meetings/list.xhtml", EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))),
    NOTES("pi-bookmark", "/review/notes.xhtml", EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))),
    SEARCH("pi-search", "/search/find.xhtml", EnumSet.allOf(Role.class)),
    ADMINISTRATION("pi-cog", "/administration/index.xhtml", EnumSet.of(Role.ADMINISTRATOR));

    private final String icon;
    private final String path;
    private final Set<Role> roles;

    Places(String icon, String path, Set<Role> roles) {
        this.icon = icon;
        this.path = path;
        this.roles = roles;
    }

    private static Set<Role> staff() {
        return EnumSet.of(Role.CLERK, Role.LEADER, Role.UNIT_HEAD, Role.OFFICER, Role.SECRETARY);
    }

    static List<MenuEntry> of(Set<Role> mine, String here) {
        return java.util.Arrays.stream(values())
                .filter(place -> mine.stream().anyMatch(place.roles::contains))
                .map(place -> new MenuEntry(place.name(), place.icon, place.path, place.path.equals(here))).toList();
    }
}
