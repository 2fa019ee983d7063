package vn.hoivan.worker.text;

/** Sizes, weights and margins of Decree 30/2020/NĐ-CP, Appendix I, part I and the figure in part IV. */
final class OfficialPaperStyle {

    static final String CSS = """
            @page { size: A4; margin: 20mm 15mm 20mm 30mm;
              @top-center { content: counter(page); font: 13pt Tinos; vertical-align: bottom; padding-bottom: 8pt } }
            @page :first { @top-center { content: none } }
            body { font: 14pt Tinos; line-height: 1.22; margin: 0; text-align: justify }
            table { border-collapse: collapse; width: 100% }
            td { vertical-align: top; padding: 0; text-align: center }
            .agency, .reference { width: 42% }
            .parent, .issuer { font-size: 12pt }
            .issuer, .state, .motto { font-weight: bold }
            .rule { width: 35%; margin: 2pt auto 0 auto; border-top: 0.7pt solid black }
            .state { font-size: 12pt; white-space: nowrap }
            .motto { font-size: 13pt }
            .motto span { border-bottom: 0.7pt solid black; padding-bottom: 1pt }
            .reference, .date { padding-top: 8pt; font-size: 13pt }
            .date { font-style: italic }
            .about { font-size: 12pt; padding: 3pt 6pt 0 6pt }
            .stamp { padding-top: 8pt }
            .stamp span { border: 1.2pt solid #d00; color: #d00; font-weight: bold; padding: 2pt 8pt }
            .type { font-weight: bold; text-align: center; padding-top: 18pt }
            .subject { font-weight: bold; text-align: center; padding: 2pt 20pt 0 20pt }
            .subjectRule { width: 30%; margin: 3pt auto 0 auto; border-top: 0.7pt solid black }
            .authority { font-weight: bold; text-align: center; padding-top: 12pt; padding-bottom: 6pt }
            div.to { text-align: center; padding: 16pt 0 6pt 0 }
            table.to { width: auto; margin: 16pt 0 6pt 90pt }
            table.to td { text-align: left; padding-right: 4pt }
            p { text-indent: 1.27cm; margin: 6pt 0 0 0 }
            .ground { font-style: italic }
            .title { font-weight: bold; text-align: center; text-indent: 0; margin-top: 10pt; page-break-after: avoid }
            .together, .closing { page-break-inside: avoid }
            .closing { margin-top: 16pt }
            .closing .left { width: 45%; text-align: left }
            .below { padding-top: 14pt }
            .recipients { font-size: 12pt; font-weight: bold; font-style: italic; text-align: left }
            .recipient { font-size: 11pt; text-align: left }
            .left .capacity, .left .name { text-align: center }
            .capacity { font-weight: bold; font-size: 13pt }
            .name { font-weight: bold; padding-top: 78pt }
            """;

    private OfficialPaperStyle() {
    }
}
