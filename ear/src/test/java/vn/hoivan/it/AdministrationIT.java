package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hoivan.access.Relation;
import vn.hoivan.audit.Audit;
import vn.hoivan.audit.AuditRow;
import vn.hoivan.documents.DefineRegister;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.OutgoingDocument;
import vn.hoivan.documents.OutgoingNumbers;
import vn.hoivan.documents.RegisterBooks;
import vn.hoivan.documents.RegisterRow;
import vn.hoivan.documents.ReserveNumber;
import vn.hoivan.documents.Urgency;
import vn.hoivan.identity.AccountRow;
import vn.hoivan.identity.Accounts;
import vn.hoivan.identity.Agencies;
import vn.hoivan.identity.AgencyRow;
import vn.hoivan.identity.AppointPost;
import vn.hoivan.identity.Calendar;
import vn.hoivan.identity.CalendarDay;
import vn.hoivan.identity.DefineAgency;
import vn.hoivan.identity.DefineDay;
import vn.hoivan.identity.DefinePerson;
import vn.hoivan.identity.DefineUnit;
import vn.hoivan.identity.Logins;
import vn.hoivan.identity.OneTimePassword;
import vn.hoivan.identity.People;
import vn.hoivan.identity.PersonRow;
import vn.hoivan.identity.PostRow;
import vn.hoivan.identity.Role;
import vn.hoivan.identity.UnitRow;
import vn.hoivan.identity.Units;
import vn.hoivan.meetings.Bodies;
import vn.hoivan.meetings.BodyRow;
import vn.hoivan.meetings.DefineBody;
import vn.hoivan.meetings.DefineRoom;
import vn.hoivan.meetings.MajorityBase;
import vn.hoivan.meetings.ParticipantRole;
import vn.hoivan.meetings.RoomRow;
import vn.hoivan.meetings.Rooms;
import vn.hoivan.meetings.VotingRulesRow;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.PageRequest;

/** What administrators set up; each test with things of its own. */
@ExtendWith(ArquillianExtension.class)
class AdministrationIT {

    private static final PageRequest ALL = PageRequest.first(500);
    private static final VotingRulesRow RULES = new VotingRulesRow(2, 3, 1, 2, MajorityBase.MEMBERS, true, false, null);

    @Inject
    private OutgoingNumbers numbers;

    @ParameterizedTest
    @ValueSource(strings = {"vanthu", "lanhdao", "truongphong", "chuyenvien", "thuky", "daibieu1", "khach"})
    void shouldLetNobodyButAdministratorsSetAnythingUp(String user) {
        assertThatThrownBy(() -> As.user(user, () -> As.boundary(Accounts.class).find(null, ALL))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.user(user, () -> As.boundary(Units.class).list())).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.user(user, () -> As.boundary(Agencies.class).find(null, ALL))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.user(user, () -> As.boundary(RegisterBooks.class).list(2026))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.user(user, () -> As.boundary(Calendar.class).days(2026))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.user(user, () -> As.boundary(Rooms.class).add(new DefineRoom("x", null, 1, true))))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.user(user, () -> As.boundary(Bodies.class).add(new DefineBody("x", RULES, List.of(), true))))
                .isInstanceOf(EJBAccessException.class);
    }

    // units

    @Test
    void shouldRefuseAUnitWithTheCodeOfAnother() throws Exception {
        String code = code();
        unit(code);
        assertThat(refused(() -> As.boundary(Units.class).add(new DefineUnit(code, "Phòng khác", null))).field()).isEqualTo("code");
    }

    @Test
    void shouldRefuseAUnitBelowItself() throws Exception {
        UUID above = unit(code());
        UUID below = admin(() -> As.boundary(Units.class).add(new DefineUnit(code(), "Tổ dưới", above)));
        UnitRow row = unitRow(above);
        assertThat(refused(() -> {
            As.boundary(Units.class).change(above, row.version(), new DefineUnit(row.code(), row.name(), below));
            return null;
        }).field()).isEqualTo("parent");
    }

    @Test
    void shouldTellWhoSavedFirst() throws Exception {
        UUID id = unit(code());
        UnitRow seen = unitRow(id);
        admin(() -> {
            As.boundary(Units.class).change(id, seen.version(), new DefineUnit(seen.code(), "Tên đầu", null));
            return null;
        });
        BusinessException stale = refused(() -> {
            As.boundary(Units.class).change(id, seen.version(), new DefineUnit(seen.code(), "Tên sau", null));
            return null;
        });
        assertThat(stale.key()).isEqualTo("shared.staleBy");
        assertThat(stale.sentence(vn.hoivan.shared.Texts.VIETNAMESE)).contains(me("quantri").name());
        assertThat(unitRow(id).name()).isEqualTo("Tên đầu");
    }

    @Test
    void shouldNotCloseAUnitInWhichPeopleWork() throws Exception {
        UUID id = unit(code());
        engage(id);
        assertThat(refused(() -> {
            As.boundary(Units.class).close(id);
            return null;
        }).key()).isEqualTo("identity.unit.inUse");
        UUID empty = unit(code());
        admin(() -> {
            As.boundary(Units.class).close(empty);
            return null;
        });
        assertThat(unitRow(empty).active()).isFalse();
        admin(() -> {
            As.boundary(Units.class).reopen(empty);
            return null;
        });
        assertThat(unitRow(empty).active()).isTrue();
    }

    @Test
    void shouldKeepUnitsFromAdministratorsOfOtherAgencies() throws Exception {
        UUID id = unit(code());
        assertThatThrownBy(() -> As.user("quantri.so", () -> {
            As.boundary(Units.class).change(id, null, new DefineUnit("X", "x", null));
            return null;
        })).isInstanceOf(BusinessException.class);
    }

    // people

    @Test
    void shouldRefuseAUserNameThatIsNoneOrTaken() throws Exception {
        UUID unit = unit(code());
        for (String wrong : new String[] {"", "Có Dấu", "a", "quantri", "../x", "a b"}) {
            assertThat(refused(() -> As.boundary(Accounts.class).engage(new DefinePerson("Ai Đó", null, null, unit, "Chuyên viên",
                    wrong, Set.of(Role.OFFICER)))).field()).as(wrong).isEqualTo("userName");
        }
    }

    @Test
    void shouldGiveANewPersonAPasswordForOneLogIn() throws Exception {
        OneTimePassword password = engage(unit(code()));
        assertThat(As.boundary(Logins.class).logIn(password.userName(), password.password(), "127.0.0.3", null))
                .hasValueSatisfying(user -> assertThat(user.mustChangePassword()).isTrue());
    }

    @Test
    void shouldEndThePostOfWhoeverMovesToAnotherUnit() throws Exception {
        OneTimePassword person = engage(unit(code()));
        UUID other = unit(code());
        AccountRow row = account(person.personId());
        AccountRow moved = admin(() -> As.boundary(Accounts.class).change(row.id(), row.version(), new DefinePerson(row.name(),
                row.email(), null, other, "Phó Trưởng phòng", null, Set.of(Role.OFFICER, Role.UNIT_HEAD))));
        assertThat(moved.unitId()).isEqualTo(other);
        assertThat(moved.post()).isEqualTo("Phó Trưởng phòng");
        assertThat(moved.roles()).containsExactly(Role.UNIT_HEAD, Role.OFFICER);
        assertThat(posts(row.id())).filteredOn(post -> post.validTo() == null).hasSize(1);
    }

    @Test
    void shouldTellWhoChangedAPersonFirst() throws Exception {
        AccountRow seen = account(engage(unit(code())).personId());
        DefinePerson first = new DefinePerson("Tên Đầu", null, null, seen.unitId(), seen.post(), null, Set.of(Role.OFFICER));
        admin(() -> As.boundary(Accounts.class).change(seen.id(), seen.version(), first));
        assertThat(refused(() -> As.boundary(Accounts.class).change(seen.id(), seen.version(), first)).key())
                .isEqualTo("shared.staleBy");
    }

    @Test
    void shouldGiveAndEndAFurtherPost() throws Exception {
        UUID person = engage(unit(code())).personId();
        UUID other = unit(code());
        LocalDate from = LocalDate.of(2026, 1, 5);
        admin(() -> {
            As.boundary(Accounts.class).appoint(person, new AppointPost(other, "Kiêm Tổ trưởng", from));
            return null;
        });
        PostRow further = posts(person).stream().filter(post -> !post.primary()).findFirst().orElseThrow();
        assertThat(further.title()).isEqualTo("Kiêm Tổ trưởng");
        assertThat(account(person).post()).isEqualTo("Chuyên viên");
        admin(() -> {
            As.boundary(Accounts.class).endPost(further.id());
            return null;
        });
        assertThat(posts(person)).filteredOn(post -> !post.primary()).extracting(PostRow::validTo).doesNotContainNull();
        UUID primary = posts(person).stream().filter(PostRow::primary).findFirst().orElseThrow().id();
        assertThat(refused(() -> {
            As.boundary(Accounts.class).endPost(primary);
            return null;
        }).key()).isEqualTo("identity.post.stays");
    }

    @Test
    void shouldNotLetAdministratorsLockThemselvesOut() throws Exception {
        UUID me = me("quantri").id();
        assertThat(refused(() -> {
            As.boundary(Accounts.class).setActive(me, false);
            return null;
        }).key()).isEqualTo("identity.account.own");
    }

    @Test
    void shouldEndLogInsAndTokensWithAClosedAccount() throws Exception {
        OneTimePassword person = engage(unit(code()));
        UUID session = As.boundary(Logins.class).logIn(person.userName(), person.password(), "127.0.0.3", null)
                .orElseThrow().sessionId();
        assertThat(As.boundary(Logins.class).session(session, true)).isPresent();
        admin(() -> {
            As.boundary(Accounts.class).setActive(person.personId(), false);
            return null;
        });
        assertThat(As.boundary(Logins.class).session(session, true)).isEmpty();
        assertThat(As.boundary(Logins.class).logIn(person.userName(), person.password(), "127.0.0.3", null)).isEmpty();
    }

    @Test
    void shouldEndLogInsAtOnce() throws Exception {
        OneTimePassword person = engage(unit(code()));
        UUID session = As.boundary(Logins.class).logIn(person.userName(), person.password(), "127.0.0.3", null)
                .orElseThrow().sessionId();
        assertThat(account(person.personId()).sessions()).isEqualTo(1);
        admin(() -> {
            As.boundary(Accounts.class).endSessions(person.personId());
            return null;
        });
        assertThat(As.boundary(Logins.class).session(session, true)).isEmpty();
        assertThat(account(person.personId()).sessions()).isZero();
    }

    @Test
    void shouldWriteWhatWasDoneToPeopleIntoTheTrail() throws Exception {
        OneTimePassword person = engage(unit(code()));
        admin(() -> As.boundary(Accounts.class).resetPassword(person.personId()));
        List<AuditRow> trail = admin(() -> As.boundary(Audit.class).all(null, person.userName(), ALL)).items();
        assertThat(trail).extracting(AuditRow::action).contains("identity.passwordReset");
        assertThat(trail).noneMatch(row -> String.valueOf(row.detail()).contains(person.password()));
    }

    // agencies

    @Test
    void shouldAddAndCloseACorrespondent() throws Exception {
        String code = code();
        AgencyRow added = admin(() -> As.boundary(Agencies.class).add(agency(code, null)));
        assertThat(added.internal()).isFalse();
        assertThat(refused(() -> As.boundary(Agencies.class).add(agency(code, null))).field()).isEqualTo("code");
        AgencyRow closed = admin(() -> As.boundary(Agencies.class).change(added.id(), added.version(),
                new DefineAgency(code, "Cơ quan đã sáp nhập", "CQ", "Hà Nội", null, null, 36, LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 12, 31))));
        assertThat(closed.validTo()).isEqualTo(LocalDate.of(2020, 12, 31));
        assertThat(As.user("vanthu", () -> As.boundary(People.class).agencies("da sap nhap", 50))).isEmpty();
        assertThat(refused(() -> As.boundary(Agencies.class).change(added.id(), added.version(), agency(code, null))).key())
                .isEqualTo("shared.staleBy");
    }

    @Test
    void shouldRefuseAnAgencyThatEndsBeforeItBeginsOrStandsBelowItself() throws Exception {
        AgencyRow above = admin(() -> As.boundary(Agencies.class).add(agency(code(), null)));
        AgencyRow below = admin(() -> As.boundary(Agencies.class).add(agency(code(), above.id())));
        assertThat(refused(() -> As.boundary(Agencies.class).change(above.id(), above.version(), agency(above.code(), below.id())))
                .field()).isEqualTo("parent");
        assertThat(refused(() -> As.boundary(Agencies.class).add(new DefineAgency(code(), "X", "X", "X", null, null, 36,
                LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1)))).field()).isEqualTo("validTo");
    }

    @Test
    void shouldLeaveAgenciesOfTheSystemToTheirOwnAdministrators() throws Exception {
        UUID mine = admin(() -> As.boundary(People.class).agency().getId());
        assertThatThrownBy(() -> As.user("quantri.so", () -> As.boundary(Agencies.class).change(mine, null, agency(code(), null))))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldFoundAnAgencyBelowTheOwnWithAnAdministratorOfItsOwn() throws Exception {
        UUID mine = admin(() -> As.boundary(People.class).agency().getId());
        String user = code().toLowerCase();
        assertThat(refused(() -> As.boundary(Agencies.class).found(agency(code(), null), "Quản Trị Mới", user)).field())
                .isEqualTo("parent");
        OneTimePassword password = admin(() -> As.boundary(Agencies.class).found(agency(code(), mine), "Quản Trị Mới", user));
        assertThat(As.boundary(Logins.class).logIn(user, password.password(), "127.0.0.3", null))
                .hasValueSatisfying(login -> assertThat(login.roles()).contains(Role.Names.ADMINISTRATOR));
    }

    // calendar

    @Test
    void shouldKeepHolidays() throws Exception {
        LocalDate day = LocalDate.of(2031, 9, 2);
        admin(() -> {
            As.boundary(Calendar.class).define(new DefineDay(day, "Quốc khánh", false));
            return null;
        });
        assertThat(admin(() -> As.boundary(Calendar.class).days(2031))).extracting(CalendarDay::getDay).contains(day);
        admin(() -> {
            As.boundary(Calendar.class).remove(day);
            return null;
        });
        assertThat(admin(() -> As.boundary(Calendar.class).days(2031))).extracting(CalendarDay::getDay).doesNotContain(day);
    }

    // rooms and bodies

    @Test
    void shouldRefuseARoomWithoutSeatsOrWithTheNameOfAnother() throws Exception {
        String name = "Phòng " + code();
        RoomRow room = admin(() -> As.boundary(Rooms.class).add(new DefineRoom(name, "Tầng 2", 20, true)));
        assertThat(refused(() -> As.boundary(Rooms.class).add(new DefineRoom(name, null, 5, true))).field()).isEqualTo("name");
        assertThatThrownBy(() -> admin(() -> As.boundary(Rooms.class).add(new DefineRoom("Phòng " + code(), null, 0, true))))
                .hasRootCauseInstanceOf(jakarta.validation.ConstraintViolationException.class);
        admin(() -> As.boundary(Rooms.class).change(room.id(), room.version(), new DefineRoom(name, "Tầng 3", 25, false)));
        assertThat(refused(() -> As.boundary(Rooms.class).change(room.id(), room.version(), new DefineRoom(name, null, 1, true)))
                .key()).isEqualTo("shared.staleBy");
        assertThat(admin(() -> As.boundary(Rooms.class).list(false))).noneMatch(row -> row.id().equals(room.id()));
    }

    @Test
    void shouldRefuseABodyWithoutAChairOrWithSenselessRules() throws Exception {
        UUID chair = me("lanhdao").id();
        DefineBody.Member member = new DefineBody.Member(chair, ParticipantRole.MEMBER, true);
        DefineBody.Member head = new DefineBody.Member(chair, ParticipantRole.CHAIR, true);
        assertThat(refused(() -> body(RULES, member)).field()).isEqualTo("members");
        assertThat(refused(() -> body(RULES, head, head)).field()).isEqualTo("members");
        assertThat(refused(() -> body(new VotingRulesRow(3, 2, 1, 2, MajorityBase.MEMBERS, true, false, null), head)).field())
                .isEqualTo("quorumNumerator");
        assertThat(refused(() -> body(new VotingRulesRow(2, 3, 2, 2, MajorityBase.MEMBERS, true, false, null), head)).field())
                .isEqualTo("majorityNumerator");
    }

    @Test
    void shouldKeepMembersInTheirOrderAndEachRuleAsSet() throws Exception {
        VotingRulesRow rules = new VotingRulesRow(1, 2, 2, 3, MajorityBase.PRESENT, false, true, "Điều 5 Quy chế làm việc");
        BodyRow body = admin(() -> body(rules, new DefineBody.Member(me("phochutich").id(), ParticipantRole.MEMBER, true),
                new DefineBody.Member(me("lanhdao").id(), ParticipantRole.CHAIR, true),
                new DefineBody.Member(me("thuky").id(), ParticipantRole.SECRETARY, false)));
        BodyRow read = admin(() -> As.boundary(Bodies.class).get(body.id()));
        assertThat(read.rules()).isEqualTo(rules);
        assertThat(read.members()).extracting(BodyRow.MemberRow::role)
                .containsExactly(ParticipantRole.MEMBER, ParticipantRole.CHAIR, ParticipantRole.SECRETARY);
        assertThat(read.members()).extracting(BodyRow.MemberRow::votes).containsExactly(true, true, false);
    }

    // registers

    @Test
    void shouldNeitherLowerTheNextNumberNorGiveANumberAgain() throws Exception {
        RegisterRow register = register(DocumentType.PROXY);
        assertThat(reserve(DocumentType.PROXY).getNumber()).isEqualTo(register.nextNumber());
        RegisterRow raised = admin(() -> As.boundary(RegisterBooks.class).change(register.id(), null,
                define(register, Set.of(DocumentType.PROXY), register.nextNumber() + 40, true)));
        assertThat(refused(() -> As.boundary(RegisterBooks.class).change(register.id(), null,
                define(register, Set.of(DocumentType.PROXY), raised.nextNumber() - 1, true))).field()).isEqualTo("nextNumber");
        assertThat(reserve(DocumentType.PROXY).getNumber()).isEqualTo(register.nextNumber() + 40);
    }

    @Test
    void shouldCountTypesOfARegisterTogetherAndApartFromAllOthers() throws Exception {
        RegisterRow register = register(DocumentType.TRANSMITTAL, DocumentType.FORWARDING);
        int first = register.nextNumber();
        assertThat(reserve(DocumentType.TRANSMITTAL).getNumber()).isEqualTo(first);
        int general = reserve(DocumentType.REPORT).getNumber();
        assertThat(reserve(DocumentType.FORWARDING).getNumber()).isEqualTo(first + 1);
        assertThat(reserve(DocumentType.REPORT).getNumber()).isEqualTo(general + 1);
    }

    @Test
    void shouldRefuseATypeThatBelongsToAnotherRegister() throws Exception {
        register(DocumentType.LEAVE_PERMIT);
        assertThat(refused(() -> As.boundary(RegisterBooks.class).add(new DefineRegister(code(), "Sổ khác",
                Set.of(DocumentType.LEAVE_PERMIT), null, true))).field()).isEqualTo("types");
    }

    @Test
    void shouldRefuseARegisterThatWouldRepeatNumbersOfItsTypes() throws Exception {
        int given = reserve(DocumentType.MOU).getNumber();
        assertThat(refused(() -> As.boundary(RegisterBooks.class).add(new DefineRegister(code(), "Sổ bản ghi nhớ",
                Set.of(DocumentType.MOU), given, true))).field()).isEqualTo("nextNumber");
        RegisterRow register = admin(() -> As.boundary(RegisterBooks.class).add(new DefineRegister(code(), "Sổ bản ghi nhớ",
                Set.of(DocumentType.MOU), given + 100_0, true)));
        int apart = reserve(DocumentType.MOU).getNumber();
        assertThat(apart).isEqualTo(given + 1000);
        assertThat(refused(() -> As.boundary(RegisterBooks.class).change(register.id(), null,
                define(register, Set.of(DocumentType.MOU), null, false))).field()).isEqualTo("types");
    }

    @Test
    void shouldLeaveTheGeneralRegisterOpenAndWithoutTypes() throws Exception {
        RegisterRow general = registers().stream().filter(RegisterRow::general).findFirst().orElseThrow();
        assertThat(refused(() -> As.boundary(RegisterBooks.class).change(general.id(), null,
                define(general, Set.of(DocumentType.REPORT), null, true))).field()).isEqualTo("types");
        assertThat(refused(() -> As.boundary(RegisterBooks.class).change(general.id(), null,
                define(general, Set.of(), null, false))).field()).isEqualTo("active");
    }

    @Test
    void shouldTellWhoChangedARegisterFirst() throws Exception {
        RegisterRow register = register(DocumentType.PUBLIC_LETTER);
        DefineRegister command = define(register, Set.of(DocumentType.PUBLIC_LETTER), null, true);
        DefineRegister other = new DefineRegister(register.code(), "Tên khác", command.types(), null, true);
        admin(() -> As.boundary(RegisterBooks.class).change(register.id(), register.version(), other));
        assertThat(refused(() -> As.boundary(RegisterBooks.class).change(register.id(), register.version(), command)).key())
                .isEqualTo("shared.staleBy");
    }

    private static DefineRegister define(RegisterRow register, Set<DocumentType> types, Integer next, boolean active) {
        return new DefineRegister(register.code(), register.name(), types, next, active);
    }

    private static RegisterRow register(DocumentType... types) throws Exception {
        return admin(() -> As.boundary(RegisterBooks.class).add(new DefineRegister(code(), "Sổ của phép thử", Set.of(types), 1, true)));
    }

    private static List<RegisterRow> registers() throws Exception {
        return admin(() -> As.boundary(RegisterBooks.class).list(LocalDate.now().getYear()));
    }

    private OutgoingDocument reserve(DocumentType type) throws Exception {
        PersonRow author = me("chuyenvien");
        return As.user("lanhdao", () -> numbers.reserve(new ReserveNumber(UUID.randomUUID(), author.agencyId(), type, "X-UBND",
                "Phép thử", author.id(), null, Urgency.NORMAL, 1, Map.of(Relation.AUTHOR, Set.of(author.id())))));
    }

    private static BodyRow body(VotingRulesRow rules, DefineBody.Member... members) {
        return As.boundary(Bodies.class).add(new DefineBody("Hội đồng " + code(), rules, List.of(members), true));
    }

    private static DefineAgency agency(String code, UUID parent) {
        return new DefineAgency(code, "Cơ quan " + code, "CQ", "Hà Nội", parent, "vt@example.org", 36, LocalDate.of(2020, 1, 1), null);
    }

    private static UUID unit(String code) throws Exception {
        return admin(() -> As.boundary(Units.class).add(new DefineUnit(code, "Phòng " + code, null)));
    }

    private static UnitRow unitRow(UUID id) throws Exception {
        return admin(() -> As.boundary(Units.class).list()).stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private static OneTimePassword engage(UUID unit) throws Exception {
        return admin(() -> As.boundary(Accounts.class).engage(new DefinePerson("Nguyễn Văn Thử", "thu@example.org", null, unit,
                "Chuyên viên", code().toLowerCase(), Set.of(Role.OFFICER))));
    }

    private static AccountRow account(UUID person) throws Exception {
        return admin(() -> As.boundary(Accounts.class).get(person));
    }

    private static List<PostRow> posts(UUID person) throws Exception {
        return admin(() -> As.boundary(Accounts.class).posts(person));
    }

    private static PersonRow me(String user) throws Exception {
        return As.user(user, () -> As.boundary(People.class).row(As.boundary(People.class).me().personId()).orElseThrow());
    }

    private static <T> T admin(Attempt<T> attempt) throws Exception {
        return As.user("quantri", attempt);
    }

    private static BusinessException refused(Attempt<?> attempt) {
        return catchThrowableOfType(BusinessException.class, () -> admin(attempt));
    }

    private static String code() {
        return "T" + UUID.randomUUID().toString().substring(24);
    }
}
