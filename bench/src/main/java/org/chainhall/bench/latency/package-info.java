/**
 * What is asked, of what, and how it is told, when the speed of search is measured beside the naive query:
 * {@link org.chainhall.bench.latency.MadeUpProviders} are the data, {@link org.chainhall.bench.latency.Questions} draws
 * from their own words for each {@link org.chainhall.bench.latency.SearchClass}, and
 * {@link org.chainhall.bench.latency.LatencyReport} puts the figures side by side. The same seed asks the same
 * questions, however many directories the providers are spread over. Nothing here sends a request or reads a clock.
 */
@NullMarked
package org.chainhall.bench.latency;

import org.jspecify.annotations.NullMarked;
