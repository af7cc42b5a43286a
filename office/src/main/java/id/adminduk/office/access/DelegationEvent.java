package id.adminduk.office.access;

import java.time.Instant;

/** What happened to a delegation, told inside the transaction of the act. */
public sealed interface DelegationEvent {

  Delegation delegation();

  /** Somebody will act for an official. */
  record Entered(Delegation delegation) implements DelegationEvent {}

  /** Ended before its time. */
  record Ended(Delegation delegation, Instant at) implements DelegationEvent {}
}
