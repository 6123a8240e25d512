/**
 * How well an engine answers queries whose right answers are known: judged sets, the figures over them, and the usual
 * naive query to compare with. Judgements are made from profiles alone; nothing here may use code of the server's
 * search, or the judge would be the judged. {@link org.chainhall.bench.relevance.JudgedSet} and
 * {@link org.chainhall.bench.relevance.OutsideSet} give {@link org.chainhall.bench.relevance.GradedQuery graded queries},
 * engines answer them, {@link org.chainhall.bench.relevance.Report} sums up.
 */
@NullMarked
package org.chainhall.bench.relevance;

import org.jspecify.annotations.NullMarked;
