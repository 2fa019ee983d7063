package vn.hoivan.documents;

/** What a recipient gets a document for (Decree 30/2020/NĐ-CP, Appendix I, II.9a). */
public enum RecipientPurpose {
    EXECUTE, INFORM, FILE
}
