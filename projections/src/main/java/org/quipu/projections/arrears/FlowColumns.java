package org.quipu.projections.arrears;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.quipu.core.servicing.Flow;

/** The columns of flows: one a flow, named as it is. */
final class FlowColumns {
    /** All of them, in their order. */
    static final String NAMES =
            Arrays.stream(Flow.values()).map(FlowColumns::name).collect(Collectors.joining(", "));

    /** Each added up, under its own name; rows are {@code p}. */
    static final String SUMS =
            Arrays.stream(Flow.values())
                    .map(flow -> "sum(p.%1$s) AS %1$s".formatted(name(flow)))
                    .collect(Collectors.joining(", "));

    private FlowColumns() {}

    static String name(Flow flow) {
        return flow.name().toLowerCase(Locale.ROOT);
    }

    /** What a row or a sum says of each flow, zeros too. */
    static Map<Flow, Long> read(ResultSet row) throws SQLException {
        var flows = new EnumMap<Flow, Long>(Flow.class);
        for (var flow : Flow.values()) {
            flows.put(flow, row.getBigDecimal(name(flow)).longValueExact());
        }
        return flows;
    }
}
