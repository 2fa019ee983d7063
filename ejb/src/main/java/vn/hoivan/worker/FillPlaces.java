package vn.hoivan.worker;

import java.time.LocalDate;

/**
 * Prints number and date into a draft that nobody has signed yet; the answer says what was written. Digits below ten
 * and the months January and February get their leading nought (Decree 30/2020/NĐ-CP, Appendix I, II.3–4).
 *
 * @param output where the completed draft goes
 * @param number null leaves the number open
 * @param date   null leaves the date open
 * @param places as found or as a person put them; what is null there is left open
 */
public record FillPlaces(String file, String output, Integer number, LocalDate date, SigningPlaces places) {

    public static final OperationKey<FillPlaces, WrittenPdf> KEY =
            new OperationKey<>("vn.hoivan.worker.text.FillingPlaces", FillPlaces.class, WrittenPdf.class);
}
