package id.adminduk.office.uniqueness;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the simulated data centre works.
 *
 * @param poll how often the inbox is looked at; a sending kicks the worker at once besides
 * @param lease after which a claimed job counts as orphaned; longer than any search
 * @param attempts tries before the centre says SEARCH_FAILURE_AT_CENTRAL
 * @param firstWait wait after the first failure; doubles with each further one
 */
@ConfigurationProperties("adminduk.centre")
record CentreSettings(
    @DefaultValue("2s") Duration poll,
    @DefaultValue("2m") Duration lease,
    @DefaultValue("5") int attempts,
    @DefaultValue("5s") Duration firstWait) {}
