package org.quipu.core.chart;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.account.Role;

/**
 * To which account of the chart something is booked from a day on.
 *
 * @param role what is booked, by its meaning
 * @param where of which product, fund and channel
 * @param account the code of the account
 * @param validFrom the first booking date it holds for
 */
public record Mapping(Role role, Where where, String account, LocalDate validFrom) {
    /**
     * What a mapping is for; what is not named may be anything.
     *
     * @param product of this product only
     * @param fund of this source of funds only
     * @param channel through this payment channel only
     */
    public record Where(Optional<String> product, Optional<String> fund, Optional<String> channel) {
        /** Everything. */
        public static final Where ANY =
                new Where(Optional.empty(), Optional.empty(), Optional.empty());

        boolean covers(Where one) {
            return covers(product, one.product)
                    && covers(fund, one.fund)
                    && covers(channel, one.channel);
        }

        private static boolean covers(Optional<String> named, Optional<String> one) {
            return named.isEmpty() || named.equals(one);
        }

        /** The product tells more than the fund, the fund more than the channel. */
        int precision() {
            return (product.isPresent() ? 4 : 0)
                    + (fund.isPresent() ? 2 : 0)
                    + (channel.isPresent() ? 1 : 0);
        }
    }

    boolean holds(Role asked, Where one, LocalDate on) {
        return role == asked && !validFrom.isAfter(on) && where.covers(one);
    }

    boolean replaces(Mapping other) {
        return role == other.role && where.equals(other.where) && validFrom.equals(other.validFrom);
    }
}
