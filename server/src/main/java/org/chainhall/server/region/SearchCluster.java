package org.chainhall.server.region;

import co.elastic.clients.elasticsearch.ElasticsearchClient;

/**
 * The Elasticsearch of a region.
 *
 * @param indexPrefix in front of every index and alias
 * @param shards of an index that is made anew
 * @param replicas of an index that is made anew
 */
public record SearchCluster(ElasticsearchClient client, String indexPrefix, int shards, int replicas) {}
