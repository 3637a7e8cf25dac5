package org.quipu.log.catalogue;

/** Read by ApprovalTests, by these names: the approved files lie in a folder of their own. */
public final class PackageSettings {
    public static final String UseApprovalSubdirectory = "samples";

    private PackageSettings() {}
}
