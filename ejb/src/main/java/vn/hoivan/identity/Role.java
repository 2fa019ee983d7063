package vn.hoivan.identity;

/**
 * What an account may do in its agency. The names are the security roles of the container too;
 * {@link Names} repeats them as constants for annotations.
 */
public enum Role {
    /** Văn thư: registers, numbers, seals, issues. */
    CLERK,
    /** Lãnh đạo: directs, signs. */
    LEADER,
    /** Trưởng đơn vị: approves drafts of the unit. */
    UNIT_HEAD,
    /** Chuyên viên: handles, drafts, submits. */
    OFFICER,
    /** Thư ký: builds agendas, publishes packs, records. */
    SECRETARY,
    /** Đại biểu: takes part in meetings. */
    DELEGATE,
    /** Khách mời: sees what they are invited to. */
    GUEST,
    /** Quản trị: people, units, registers; no right to read documents. */
    ADMINISTRATOR;

    public static final class Names {
        /** Everybody who has logged in. */
        public static final String USER = "USER";
        public static final String CLERK = "CLERK";
        public static final String LEADER = "LEADER";
        public static final String UNIT_HEAD = "UNIT_HEAD";
        public static final String OFFICER = "OFFICER";
        public static final String SECRETARY = "SECRETARY";
        public static final String DELEGATE = "DELEGATE";
        public static final String GUEST = "GUEST";
        public static final String ADMINISTRATOR = "ADMINISTRATOR";

        private Names() {
        }
    }
}
