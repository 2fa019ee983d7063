/**
 * Paperless meetings: bodies and rooms, submissions, the agenda with its papers, editions and packs, invitations and
 * replies, conclusions. What the secretary works on and what members see are two things: members see the last edition,
 * less what has been withdrawn since.
 */
package vn.hoivan.meetings;
