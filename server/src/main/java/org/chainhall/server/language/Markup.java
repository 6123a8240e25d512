package org.chainhall.server.language;

import java.util.BitSet;

/** Text as HTML. */
final class Markup {
    private Markup() {}

    /** Escaped, with an element round the marked units; a code point is marked as a whole. */
    static String html(String text, BitSet marked) {
        StringBuilder html = new StringBuilder(text.length() + 64);
        boolean isOpen = false;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            boolean isMarked = marked.nextSetBit(at) >= 0 && marked.nextSetBit(at) < next;
            if (isMarked != isOpen) {
                html.append(isMarked ? "<mark>" : "</mark>");
                isOpen = isMarked;
            }
            escape(codePoint, html);
            at = next;
        }
        return html.append(isOpen ? "</mark>" : "").toString();
    }

    private static void escape(int codePoint, StringBuilder html) {
        switch (codePoint) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            default -> html.appendCodePoint(codePoint);
        }
    }
}
