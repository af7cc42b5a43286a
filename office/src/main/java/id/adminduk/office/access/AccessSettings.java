package id.adminduk.office.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people come in.
 *
 * @param tls whether browsers reach the office by TLS, its own or a proxy's: then the cookie is
 *     {@code __Host-ADMINDUK} and Secure, and HSTS is sent. False on plain loopback, where a
 *     browser would throw such a cookie away.
 */
@ConfigurationProperties("adminduk.access")
record AccessSettings(@DefaultValue("false") boolean tls) {}
