/**
 * Named votes on agenda items: put by the chair or the secretary while the meeting sits, cast by the members who are
 * there, counted by the rules of the body; and the minutes that report them.
 */
package vn.hoivan.voting;
