package org.chainhall.server.platform.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads the JSON bodies of requests. Uploads are streams, which this reader never sees and does not limit. */
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
final class StrictBodyReader implements MessageBodyReader<Object> {
    private static final int MOST_BYTES = 1 << 20;

    private final StrictJson json;

    StrictBodyReader(StrictJson json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type != InputStream.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return json.bind(json.parse(new LimitedStream(body, MOST_BYTES)), generic);
    }
}
