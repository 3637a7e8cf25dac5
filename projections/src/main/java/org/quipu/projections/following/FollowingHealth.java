package org.quipu.projections.following;

import java.util.LinkedHashMap;
import java.util.Map;
import org.quipu.projections.runtime.Progress;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Ready once institutions were looked for; down while a log has a hole or a projection stands
 * before an event it cannot take.
 */
final class FollowingHealth implements HealthIndicator {
    private final Followers followers;

    FollowingHealth(Followers followers) {
        this.followers = followers;
    }

    @Override
    public Health health() {
        var standings = followers.standings();
        if (standings.isEmpty()) return Health.down().withDetail("why", "not looked yet").build();
        var well =
                standings.get().stream()
                        .allMatch(it -> it.halted().isEmpty() && it.defects().isEmpty());
        var health = well ? Health.up() : Health.down();
        for (var standing : standings.get()) health.withDetail(standing.ledger(), text(standing));
        return health.build();
    }

    private static Map<String, Object> text(Progress.Standing standing) {
        var text = new LinkedHashMap<String, Object>();
        text.put("head", standing.head());
        text.put("positions", standing.positions());
        if (!standing.defects().isEmpty()) text.put("defects", standing.defects());
        standing.halted().ifPresent(why -> text.put("halted", why));
        return text;
    }
}
