package vn.hoivan.web.shared;

import vn.hoivan.shared.Texts;

/** The labels in this language. */
public class Messages_vi extends Messages {

    public Messages_vi() {
        super(Texts.VIETNAMESE);
    }
}
