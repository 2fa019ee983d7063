package vn.hoivan.demo;

/**
 * Demo data of one feature. Loaded once, on the first start, after the people are there and the server answers; one part
 * after the other. Works through the features' own beans, so that numbers, access and trail are real.
 */
interface DemoPart {

    /** Lower ones first: 10 keys, 20 documents, 30 routing, 40 meetings, 50 voting, 60 drafts. */
    int order();

    /** Each step in a transaction of its own. */
    void load();
}
