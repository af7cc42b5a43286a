package id.adminduk.office.premises;

/** How to reach the database, once as the owner who migrates and once as the office at work. */
record DatabaseAccess(
    String url, String ownerUser, String ownerPassword, String appUser, String appPassword) {}
