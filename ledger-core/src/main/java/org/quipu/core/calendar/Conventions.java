package org.quipu.core.calendar;

import com.opengamma.strata.basics.date.BusinessDayConvention;
import com.opengamma.strata.basics.date.BusinessDayConventions;
import com.opengamma.strata.basics.date.DayCounts;

/**
 * Strata's conventions. It looks for them once, with the class loader of whatever thread comes
 * first, and that of a pool's thread may not know the application's jars: then none is ever found.
 * So they are looked for here, with the loader that found this class.
 */
final class Conventions {
    static final BusinessDayConvention NO_ADJUST;
    static final BusinessDayConvention FOLLOWING;
    static final BusinessDayConvention PRECEDING;
    static final BusinessDayConvention MODIFIED_FOLLOWING;
    static final com.opengamma.strata.basics.date.DayCount ACT_365F;
    static final com.opengamma.strata.basics.date.DayCount ACT_360;
    static final com.opengamma.strata.basics.date.DayCount THIRTY_360;

    static {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        thread.setContextClassLoader(Conventions.class.getClassLoader());
        try {
            NO_ADJUST = BusinessDayConventions.NO_ADJUST;
            FOLLOWING = BusinessDayConventions.FOLLOWING;
            PRECEDING = BusinessDayConventions.PRECEDING;
            MODIFIED_FOLLOWING = BusinessDayConventions.MODIFIED_FOLLOWING;
            ACT_365F = DayCounts.ACT_365F;
            ACT_360 = DayCounts.ACT_360;
            THIRTY_360 = DayCounts.THIRTY_360_ISDA;
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    private Conventions() {}
}
