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

/** Refuses an upload that says itself that it is too large before any of it is read. */
@WebFilter(urlPatterns = {"/api/v1/files", "/api/v1/verifications"}, asyncSupported = true)
public class UploadSizeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** What a form puts around a file. */
    private static final long ENVELOPE = 1 << 16;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean visitor = request.getRequestURI().endsWith("/verifications") && request.getUserPrincipal() == null;
        long limit = visitor ? Verifications.LARGEST : PaperFiles.LARGEST;
        if (request.getContentLengthLong() > limit + ENVELOPE) {
            Locale locale = Languages.of(request);
            response.setHeader("Connection", "close");
            Problems.write(response, 413, new FileTooLargeException(limit).sentence(locale), "file", locale);
        } else {
            chain.doFilter(request, response);
        }
    }
}
