package vn.hoivan.documents;

/**
 * How fast a paper must travel, ascending (Decree 30/2020/NĐ-CP, Appendix I, part III, section 2). The drafter
 * proposes, the signer decides.
 */
public enum Urgency {
    NORMAL, URGENT, VERY_URGENT, EXPRESS
}
