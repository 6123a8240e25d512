package org.chainhall.server.platform.reference;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.zip.CRC32;

/** A servlet with one answer, which never changes while the server runs. */
final class Document extends HttpServlet {
    private final String mediaType;
    private final transient byte[] content;
    private final String etag;

    Document(String mediaType, byte[] content) {
        this.mediaType = mediaType;
        this.content = content;
        CRC32 checksum = new CRC32();
        checksum.update(content);
        this.etag = "\"" + Long.toHexString(checksum.getValue()) + "\"";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", etag);
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(mediaType);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
