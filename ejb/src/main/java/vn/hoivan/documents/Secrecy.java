package vn.hoivan.documents;

/**
 * Levels of state secrets, ascending. Anything above {@link #NORMAL} must not enter a networked system (Law on
 * Protection of State Secrets 117/2025/QH15): the levels exist so that the refusal can name them.
 */
public enum Secrecy {
    NORMAL, CONFIDENTIAL, SECRET, TOP_SECRET
}
