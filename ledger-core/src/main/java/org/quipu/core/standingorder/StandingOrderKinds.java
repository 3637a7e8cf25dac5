package org.quipu.core.standingorder;

import java.util.Optional;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.standingorder.StandingOrder.Course;
import org.quipu.core.standingorder.StandingOrder.Ended;
import org.quipu.core.standingorder.StandingOrder.None;
import org.quipu.core.standingorder.StandingOrder.Placed;
import org.quipu.core.standingorder.StandingOrder.Tried;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderChanged;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderEnded;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderPaused;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderResumed;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderSet;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderTried;

/** What the bank remembers of standing orders. */
public final class StandingOrderKinds {
    /** An order. */
    public static final Kind<StandingOrder> ORDER =
            new Kind<>("standing-order", "standing-order", new OrderFold());

    /** The orders of an account that have not ended. */
    public static final Kind<OrdersOf> ORDERS_OF =
            new Kind<>("standing-orders-of", "standing-orders-of", new OrdersOfFold());

    /** Some of all orders. */
    public static final Kind<OrderChunk> CHUNK =
            new Kind<>("standing-order-chunk", "standing-order-chunk", new ChunkFold());

    /** How many there are. */
    public static final Kind<AllOrders> ORDERS =
            new Kind<>("standing-orders", "standing-orders", new AllFold());

    /** All of them. */
    public static final Ref<AllOrders> ALL_ORDERS = ORDERS.ref("all");

    private StandingOrderKinds() {}

    private record OrderFold() implements Fold<StandingOrder> {
        private static final StandingOrder NONE = new None();

        @Override
        public StandingOrder initial() {
            return NONE;
        }

        @Override
        public StandingOrder evolve(StandingOrder state, LedgerEvent event) {
            if (!(event instanceof StandingOrderEvent own)) return state;
            return switch (state) {
                case None none -> own instanceof StandingOrderSet set ? placed(set) : none;
                case Placed placed -> evolve(placed, own);
            };
        }

        private static Placed placed(StandingOrderSet set) {
            return new Placed(
                    set.order(),
                    set.terms(),
                    set.chunk(),
                    set.bookedOn(),
                    Course.of(set.next()),
                    false,
                    Optional.empty(),
                    Optional.empty());
        }

        private static Placed evolve(Placed placed, StandingOrderEvent event) {
            return switch (event) {
                case StandingOrderSet _ ->
                        throw new IllegalStateException("Ordered twice: " + event);
                case StandingOrderChanged changed -> placed.with(changed.terms(), changed.next());
                case StandingOrderPaused _ -> placed.pausing();
                case StandingOrderResumed resumed ->
                        placed.resumed(resumed.bookedOn(), resumed.next());
                case StandingOrderTried tried ->
                        placed.with(placed.course().tried(tried(tried), tried.next()));
                case StandingOrderEnded ended ->
                        placed.ended(new Ended(ended.why(), ended.inBooksOf()));
            };
        }

        private static Tried tried(StandingOrderTried event) {
            return new Tried(
                    event.occasion(),
                    event.attempt(),
                    event.inBooksOf(),
                    event.paid(),
                    event.missing(),
                    event.refused());
        }
    }

    private record OrdersOfFold() implements Fold<OrdersOf> {
        @Override
        public OrdersOf initial() {
            return OrdersOf.NONE;
        }

        @Override
        public OrdersOf evolve(OrdersOf state, LedgerEvent event) {
            return switch (event) {
                case StandingOrderSet set -> state.with(set.order(), set.terms());
                case StandingOrderChanged changed -> state.with(changed.order(), changed.terms());
                case StandingOrderEnded ended -> state.without(ended.order());
                default -> state;
            };
        }
    }

    private record ChunkFold() implements Fold<OrderChunk> {
        @Override
        public OrderChunk initial() {
            return OrderChunk.NONE;
        }

        @Override
        public OrderChunk evolve(OrderChunk state, LedgerEvent event) {
            return switch (event) {
                case StandingOrderSet set -> state.with(set.order());
                case StandingOrderEnded ended -> state.without(ended.order());
                default -> state;
            };
        }
    }

    private record AllFold() implements Fold<AllOrders> {
        @Override
        public AllOrders initial() {
            return new AllOrders(0);
        }

        @Override
        public AllOrders evolve(AllOrders state, LedgerEvent event) {
            return event instanceof StandingOrderSet ? new AllOrders(state.count() + 1) : state;
        }
    }
}
