package vn.hoivan.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.meetings.BodyMember;
import vn.hoivan.meetings.MeetingSetup;
import vn.hoivan.meetings.ParticipantRole;
import vn.hoivan.meetings.VotingRules;

/** The bodies that meet, with their members and rules, and the rooms they meet in. */
@ApplicationScoped
class DemoBodies implements DemoPart {

    @Inject
    private MeetingSetup setup;
    @Inject
    private DemoDirectory directory;

    private final Map<String, UUID> rooms = new HashMap<>();
    private final Map<String, UUID> bodies = new HashMap<>();

    @Override
    public int order() {
        return 15;
    }

    @Override
    public void load() {
        TsvFile.read("rooms.tsv").forEach(row -> rooms.put(row.get("name"), setup.room(
                directory.agency(row.get("agency")), row.get("name"), row.get("location"), Integer.parseInt(row.get("seats")))));
        TsvFile.read("bodies.tsv").forEach(row -> bodies.put(row.get("name"), setup.body(
                directory.agency(row.get("agency")), row.get("name"), VotingRules.defaults(row.get("source")), members(row))));
    }

    UUID room(String name) {
        return rooms.get(name);
    }

    UUID body(String name) {
        return bodies.get(name);
    }

    private List<BodyMember> members(Map<String, String> row) {
        List<BodyMember> members = new ArrayList<>();
        members.add(new BodyMember(directory.person(row.get("chair")), ParticipantRole.CHAIR, true, 1));
        for (String user : row.get("members").split(",")) {
            members.add(new BodyMember(directory.person(user), ParticipantRole.MEMBER, true, members.size() + 1));
        }
        members.add(new BodyMember(directory.person(row.get("secretary")), ParticipantRole.SECRETARY, false, members.size() + 1));
        return members;
    }
}
