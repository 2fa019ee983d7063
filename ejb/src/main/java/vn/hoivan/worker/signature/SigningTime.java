package vn.hoivan.worker.signature;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;

/**
 * When something was signed.
 *
 * @param at        as the oldest intact time-stamp says, else as the signer claims; may be null
 * @param isStamped whether a time-stamp says so
 * @param isProven  whether that time-stamp comes from an authority trusted here
 */
record SigningTime(Instant at, boolean isStamped, boolean isProven) {

    static SigningTime of(SignatureWrapper signature) {
        var stamps = intact(signature.getTimestampList());
        var trusted = stamps.stream().filter(TimestampWrapper::isTrustedChain).toList();
        if (!stamps.isEmpty()) {
            var best = trusted.isEmpty() ? stamps : trusted;
            return new SigningTime(best.get(0).getProductionTime().toInstant(), true, !trusted.isEmpty());
        }
        var claimed = signature.getClaimedSigningTime();
        return new SigningTime(claimed == null ? null : claimed.toInstant(), false, false);
    }

    static SigningTime of(TimestampWrapper stamp) {
        return new SigningTime(stamp.getProductionTime().toInstant(), true, stamp.isTrustedChain());
    }

    private static List<TimestampWrapper> intact(List<TimestampWrapper> stamps) {
        return stamps.stream().filter(each -> each.isMessageImprintDataIntact() && each.isSignatureIntact())
                .sorted(Comparator.comparing(TimestampWrapper::getProductionTime)).toList();
    }
}
