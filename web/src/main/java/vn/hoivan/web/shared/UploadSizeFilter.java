package vn.hoivan.web.shared;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import vn.hoivan.files.FileTooLargeException;
import vn.hoivan.files.PaperFiles;
import vn.hoivan.verification.Verifications;
import vn.hoivan.web.rest.Problems;

/** Refuses what says itself that it is too large before any of it is read; the store counts what comes without saying so. */
@WebFilter(urlPatterns = "/api/v1/*", asyncSupported = true)
public class UploadSizeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** What a form puts around a file. */
    private static final long ENVELOPE = 1 << 16;
    /** Of everything that is no file. */
    private static final long LARGEST_MESSAGE = 16 << 20;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long limit = limit(request);
        long length = request.getContentLengthLong();
        Locale locale = Languages.of(request);
        if (length > limit + ENVELOPE) {
            response.setHeader("Connection", "close");
            Problems.write(response, 413, new FileTooLargeException(limit).sentence(locale), "file", locale);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static long limit(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.endsWith("/api/v1/verifications")) {
            return request.getUserPrincipal() == null ? Verifications.LARGEST : PaperFiles.LARGEST;
        }
        return path.endsWith("/api/v1/files") ? PaperFiles.LARGEST : LARGEST_MESSAGE;
    }
}
