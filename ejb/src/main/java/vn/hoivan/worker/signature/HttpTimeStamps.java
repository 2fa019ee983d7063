package vn.hoivan.worker.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;

/** Asks a time-stamping service over HTTP (RFC 3161, 3.4). */
class HttpTimeStamps implements TSPSource {

    private static final long serialVersionUID = 1L;
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final String address;

    HttpTimeStamps(String address) {
        this.address = address;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            var request = generator.generate(new ASN1ObjectIdentifier(algorithm.getOid()), digest,
                    new BigInteger(64, new SecureRandom()));
            return new TimestampBinary(answerTo(request).getTimeStampToken().getEncoded());
        } catch (IOException | TSPException e) {
            throw new DSSException("No time-stamp from " + address + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DSSException("Interrupted while waiting for " + address, e);
        }
    }

    private TimeStampResponse answerTo(TimeStampRequest request)
            throws IOException, InterruptedException, TSPException {
        var http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
        var post = HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT)
                .header("Content-Type", "application/timestamp-query")
                .POST(BodyPublishers.ofByteArray(request.getEncoded())).build();
        var answer = http.send(post, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("HTTP status " + answer.statusCode());
        }
        var response = new TimeStampResponse(answer.body());
        response.validate(request);
        if (response.getTimeStampToken() == null) {
            throw new IOException("refused: " + response.getStatusString());
        }
        return response;
    }
}
