package vn.hoivan.demo;

/**
 * Demo data of one feature. Loaded once, on the first start, after the people are there and the server answers; one part
 * after the other. Works through the features' own beans, so that numbers, access and trail are real.
 */
interface DemoPart {

    /** From here on it is work that people have done, not what they need to do any. */
    int WORK = 20;

    /** Lower ones first: 10 keys, 15 bodies and rooms; then work: 20 documents, 40 meetings, 50 votes, 60 drafts. */
    int order();

    /** Each step in a transaction of its own. */
    void load();
}
