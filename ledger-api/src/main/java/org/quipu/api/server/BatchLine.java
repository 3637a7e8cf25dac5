package org.quipu.api.server;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.quipu.api.operation.Desk;
import org.quipu.api.operation.Reply;
import org.quipu.log.Request;

/**
 * One line of a batch on its way: either ready to be asked, or answered already.
 *
 * @param sent what was sent; null where the line is bad
 * @param request what to ask of the ledger; null where the line is bad
 * @param reply why it is not asked; null where it is
 */
record BatchLine(Desk.@Nullable Sent sent, @Nullable Request request, @Nullable Reply reply) {
    static BatchLine ready(Desk.Sent sent, Request request) {
        return new BatchLine(sent, request, null);
    }

    static BatchLine bad(Reply reply) {
        return new BatchLine(null, null, reply);
    }

    /** The answer's JSON object, in reading order. */
    static byte[] answer(int line, Reply reply) {
        var members = new LinkedHashMap<String, Object>();
        members.put("line", line);
        members.put("status", reply.status());
        switch (reply) {
            case Reply.Done done -> {
                if (done.replayed()) members.put("replayed", true);
                members.put("body", done.body());
            }
            case Reply.Failed failed -> {
                if (failed.replayed()) members.put("replayed", true);
                members.put("body", failed.problem().members());
            }
        }
        return Outgoing.bytes(members);
    }
}
