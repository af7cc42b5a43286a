package id.adminduk.office.access;

/**
 * The office's own identity provider, there only when the settings name one.
 *
 * @param address where its sign-in begins
 * @param name what the button calls it
 */
public record IdentityProvider(String address, String name) {}
