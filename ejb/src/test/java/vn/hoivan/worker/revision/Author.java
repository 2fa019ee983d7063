package vn.hoivan.worker.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import vn.hoivan.worker.revision.Draft.Block;
import vn.hoivan.worker.revision.Draft.Kind;
import vn.hoivan.worker.revision.Draft.Word;

/** Writes papers as offices write them: common words most of the time, turns of speech again and again, tables. */
final class Author {

    private static final String[] WORDS = ("của và các cho theo được trong về với tại là có đã này không đến từ một những để"
            + " ủy ban nhân dân tỉnh thành phố huyện xã phường sở ngành đơn vị cơ quan công tác thực hiện tổ chức quản lý kế hoạch"
            + " nhiệm vụ giải pháp báo cáo kết quả đề nghị xem xét quyết định phê duyệt dự án đầu tư xây dựng vốn ngân sách nhà"
            + " nước kinh tế xã hội phát triển nông thôn đô thị đất đai môi trường giáo dục đào tạo y tế văn hóa thông tin truyền"
            + " thông khoa học công nghệ chuyển đổi số cải cách hành chính thủ tục hồ sơ tiếp nhận giải quyết người doanh nghiệp"
            + " hộ gia đình thu nhập lao động việc làm an toàn giao thông trật tự quốc phòng an ninh thanh tra kiểm tra giám sát"
            + " khiếu nại tố cáo phòng chống tham nhũng lãng phí tiết kiệm chỉ đạo điều hành phối hợp chủ trì triển khai đôn đốc"
            + " quý tháng năm ngày tỷ đồng phần trăm tăng giảm so cùng kỳ mục tiêu chỉ tiêu hoàn thành vượt chậm tiến độ nguyên"
            + " nhân khó khăn vướng mắc hạn chế tồn tại rà soát bổ sung sửa đổi ban hành quy định hướng dẫn nghị quyết thông tư"
            + " chương trình đề án khu công nghiệp cụm làng nghề du lịch dịch vụ thương mại xuất khẩu nhập khẩu hạ tầng cầu đường"
            + " thủy lợi đê điều rừng biển hải sản chăn nuôi trồng trọt giống cây vật nuôi bảo hiểm trợ cấp chính sách đối tượng"
            + " trẻ em phụ nữ thanh niên cựu chiến binh mặt trận đoàn thể hội nghị cuộc họp ý kiến thảo luận biểu quyết thống"
            + " nhất kết luận giao trách nhiệm thời hạn trước sau gửi lưu").split(" ");

    private static final String[] FORMULAS = {
        "Chủ tọa kết luận: hội nghị thống nhất với nội dung tờ trình.",
        "Không có ý kiến khác.",
        "Đề nghị các đồng chí cho ý kiến.",
        "Kết quả biểu quyết: 100% đại biểu có mặt tán thành.",
        "Giao Sở Tài chính chủ trì, phối hợp với các đơn vị liên quan tổ chức thực hiện.",
        "Giao Văn phòng theo dõi, đôn đốc và báo cáo kết quả trước ngày 25 hằng tháng.",
        "Ủy ban nhân dân tỉnh yêu cầu Thủ trưởng các sở, ban, ngành nghiêm túc triển khai thực hiện.",
        "Hội nghị nhất trí.",
        "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Sở Nội vụ để tổng hợp, báo cáo.",
        "Đồng chí Chủ tịch phát biểu chỉ đạo:",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Theo đề nghị của Giám đốc Sở Kế hoạch và Đầu tư tại Tờ trình số 214/TTr-SKHĐT."
    };

    private static final String[] ENDINGS = {".", ".", ".", ";", ":"};

    private final Random random;

    /** Of all sentences, from 0 to 1. */
    private final double repeated;

    Author(Random random, double repeated) {
        this.random = random;
        this.repeated = repeated;
    }

    Draft paper(int words) {
        List<Block> blocks = new ArrayList<>();
        int written = 0;
        while (written < words) {
            List<Block> next = random.nextInt(14) == 0 ? table() : List.of(paragraph());
            blocks.addAll(next);
            written += next.stream().mapToInt(block -> block.words().size()).sum();
        }
        return new Draft(blocks);
    }

    Block paragraph() {
        List<Word> words = new ArrayList<>();
        int sentences = 1 + random.nextInt(5);
        for (int i = 0; i < sentences; i++) {
            words.addAll(sentence());
        }
        return Block.of(Kind.PARAGRAPH, words);
    }

    List<Word> sentence() {
        if (random.nextDouble() < repeated) {
            return Arrays.stream(FORMULAS[random.nextInt(FORMULAS.length)].split(" ")).map(Word::new).toList();
        }
        int length = 6 + random.nextInt(22);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            String word = word();
            String begun = i == 0 ? word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1) : word;
            words.add(new Word(i == length - 1 ? begun + ENDINGS[random.nextInt(ENDINGS.length)] : begun));
        }
        return words;
    }

    /** The first words of the list come much more often than the last. */
    String word() {
        if (random.nextInt(25) == 0) {
            return String.valueOf(1 + random.nextInt(2_000));
        }
        double place = random.nextDouble();
        return WORDS[(int) (place * place * WORDS.length)];
    }

    List<Block> table() {
        return IntStream.rangeClosed(1, 3 + random.nextInt(8)).mapToObj(this::row).toList();
    }

    private Block row(int number) {
        List<Word> words = new ArrayList<>();
        words.add(new Word(String.valueOf(number)));
        for (int i = 0; i < 3 + random.nextInt(3); i++) {
            words.add(new Word(word()));
        }
        words.add(new Word((100 + random.nextInt(900)) + "." + (100 + random.nextInt(900)) + ".000"));
        words.add(new Word(random.nextBoolean() ? "đồng" : "Đạt"));
        return Block.of(Kind.ROW, words);
    }

    Block scan() {
        return new Block(Kind.SCAN, new ArrayList<>(), 1 + random.nextInt(Integer.MAX_VALUE - 1));
    }
}
