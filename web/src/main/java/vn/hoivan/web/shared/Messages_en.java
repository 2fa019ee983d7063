package vn.hoivan.web.shared;

import vn.hoivan.shared.Texts;

/** The labels in this language. */
public class Messages_en extends Messages {

    public Messages_en() {
        super(Texts.ENGLISH);
    }
}
