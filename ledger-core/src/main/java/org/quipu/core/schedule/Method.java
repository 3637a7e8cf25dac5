package org.quipu.core.schedule;

/** How principal and interest are spread over the instalments. */
public enum Method {
    /** Equal instalments; interest on what is still owed. */
    ANNUITY,
    /** Equal parts of principal; interest on what is still owed. */
    EQUAL_PRINCIPAL,
    /** Equal instalments; interest on the first principal for the whole time. */
    FLAT,
    /** Interest only, the principal with the last instalment. */
    BULLET
}
