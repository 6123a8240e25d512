package org.chainhall.server.imports.reading;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainhall.api.model.ImportMapping;
import org.chainhall.api.model.ValueSource;

/** The header line of a CSV file: finds the columns that a mapping names. */
final class Header implements Sources {
    private final List<String> names;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Set<String> twice = new LinkedHashSet<>();
    private final Set<String> wrong = new LinkedHashSet<>();

    Header(List<String> cells) {
        this.names = cells.stream().map(CellSource::trimmed).toList();
        for (int i = 0; i < names.size(); i++) {
            if (indexes.putIfAbsent(names.get(i), i) != null) {
                twice.add(names.get(i));
            }
        }
    }

    /** The mapping for the rows of this file. */
    ProfileMapping bind(ImportMapping mapping) {
        ProfileMapping bound = ProfileMapping.of(mapping, this);
        if (!wrong.isEmpty()) {
            throw new UnreadableFileException(wrong.stream()
                    .collect(Collectors.joining(
                            "`, `", "The header line lacks, or has twice, what the mapping names: `", "`.")));
        }
        return bound;
    }

    @Override
    public CellSource source(String pointer, ValueSource source) {
        if (source.column() == null) {
            return CellSource.fixed(source);
        }
        Integer index = indexes.get(source.column());
        if (index == null || twice.contains(source.column())) {
            wrong.add(source.column());
            return CellSource.fixed(source);
        }
        return CellSource.ofColumn(source, index);
    }

    int size() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }
}
