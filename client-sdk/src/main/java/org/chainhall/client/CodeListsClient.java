package org.chainhall.client;

import java.util.List;
import org.chainhall.client.internal.CodeListsApi;
import org.chainhall.client.model.CodeList;
import org.chainhall.client.model.CodeListInfo;

/**
 * The codes that profiles and filters use, with labels in the languages of the client; they need no key.
 *
 * <pre>{@code
 * for (Code code : chainhall.withLanguages("zh, en;q=0.5").codeLists().get("service-categories").codes()) {
 *     System.out.println(code.code() + " " + code.label());
 * }
 * }</pre>
 */
public final class CodeListsClient {
    private final Transport transport;

    CodeListsClient(Transport transport) {
        this.transport = transport;
    }

    /** All lists, without their codes; they always fit in one answer. */
    public List<CodeListInfo> list() {
        return transport.send(CodeListsApi.listCodeLists()).items();
    }

    /** A list with its codes in their order, a parent before its children. */
    public CodeList get(String id) {
        return transport.send(CodeListsApi.getCodeList(id));
    }
}
