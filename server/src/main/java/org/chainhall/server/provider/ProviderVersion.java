package org.chainhall.server.provider;

/** Which version of a provider is the current one. */
public record ProviderVersion(ProviderId id, long version) {}
