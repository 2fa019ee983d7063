package vn.hoivan.meetings;

import jakarta.validation.constraints.Size;

/** Shows members what the secretary has. @param message to the members, may be null; @param tell whether mails go out */
public record PublishMeeting(@Size(max = Edition.MESSAGE_LENGTH) String message, boolean tell) {
}
