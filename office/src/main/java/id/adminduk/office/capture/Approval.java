package id.adminduk.office.capture;

import id.adminduk.office.kernel.OfficerId;
import java.util.Set;

/** A KASI's leave to seal in spite of something, given at the desk (four eyes). */
record Approval(OfficerId by, Set<ApprovalReason> reasons, String note) {

  Approval {
    reasons = Set.copyOf(reasons);
  }

  boolean covers(Set<ApprovalReason> needed) {
    return reasons.containsAll(needed);
  }
}
