package org.quipu.projections.arrears;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Projection;
import org.quipu.projections.runtime.Schema;

/**
 * The arrears projection: of each loan its spans and flows in both clocks, where it belongs, and
 * what is known of its borrower. Whenever something happens to a loan its life is lived again, and
 * what is known of it from that position on takes the place of what was known before.
 */
public final class Arrears implements Projection {
    /** The name of its position. */
    public static final String NAME = "arrears";

    /** Grows with the tables, and with the shape of a loan's state, which they keep. */
    static final int VERSION = 8;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public List<String> tables() {
        return ArrearsTables.STATEMENTS;
    }

    @Override
    public List<String> tableNames() {
        return ArrearsTables.NAMES;
    }

    @Override
    public void apply(List<Happened> events, Connection connection, Schema schema)
            throws SQLException {
        var loans = FollowedLoans.read(events, connection, schema);
        var scopes = new Scopes(connection, schema);
        var dimensions = new Dimensions();
        var promises = new Promises();
        var fieldWork = new FieldWork();
        for (var event : events) {
            dimensions.add(event);
            promises.add(event);
            fieldWork.add(event);
            loans.take(event, scopes);
        }
        dimensions.write(connection, schema);
        promises.write(connection, schema);
        fieldWork.write(connection, schema);
        loans.live();
        scopes.write();
        loans.write();
    }
}
