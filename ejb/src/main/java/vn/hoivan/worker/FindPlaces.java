package vn.hoivan.worker;

/**
 * Looks in a draft for the blanks of number and date and for the place of signature and seal.
 *
 * @param sealDiameter in millimetres
 */
public record FindPlaces(String file, double sealDiameter) {

    public static final OperationKey<FindPlaces, SigningPlaces> KEY =
            new OperationKey<>("vn.hoivan.worker.text.FindingPlaces", FindPlaces.class, SigningPlaces.class);
}
