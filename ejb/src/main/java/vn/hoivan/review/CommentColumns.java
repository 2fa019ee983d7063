package vn.hoivan.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.hoivan.shared.Texts;

/** The columns of the comment table as files have them, in one language. */
record CommentColumns(Locale locale) {

    List<String> heads() {
        return Stream.of("page", "kind", "quote", "author", "remark", "answers", "at").map(name -> say("review.comments." + name)).toList();
    }

    List<String> cells(CommentRow row) {
        return Stream.of(String.valueOf(row.page()), Texts.of(locale, row.kind()), row.quote(), row.author().name(), row.remark(),
                answers(row), say("review.comments.moment", row.createdAt())).map(XmlText::clean).toList();
    }

    String title(CommentTable table) {
        return XmlText.clean(say("review.comments.title", table.paperTitle()));
    }

    String say(String key, Object... arguments) {
        return Texts.get(locale, key, arguments);
    }

    private static String answers(CommentRow row) {
        return row.answers().stream().map(answer -> answer.author().name() + ": " + answer.text()).collect(Collectors.joining("\n"));
    }
}
