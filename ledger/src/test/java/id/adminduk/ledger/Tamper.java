package id.adminduk.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Every way of S3 to spoil what is sealed. */
enum Tamper {
  FIELD_EDITED {
    @Override
    void spoil(SmallLedger ledger, RandomGenerator chance) {
      List<AuditRow> batch = any(ledger.batches, chance);
      int place = chance.nextInt(batch.size());
      batch.set(place, edited(batch.get(place), chance));
    }
  },
  ROW_REMOVED {
    @Override
    void spoil(SmallLedger ledger, RandomGenerator chance) {
      List<AuditRow> batch = any(ledger.batches, chance);
      batch.remove(chance.nextInt(batch.size()));
    }
  },
  ROWS_SWAPPED {
    @Override
    void spoil(SmallLedger ledger, RandomGenerator chance) {
      List<AuditRow> batch = any(ledger.batches, chance);
      int one = chance.nextInt(batch.size());
      Collections.swap(batch, one, (one + 1) % batch.size());
    }
  },
  CONTENTS_SWAPPED {
    // As with SQL: two rows keep their serials and exchange what they say.
    @Override
    void spoil(SmallLedger ledger, RandomGenerator chance) {
      List<AuditRow> first = ledger.batches.getFirst();
      List<AuditRow> last = ledger.batches.getLast();
      AuditRow one = first.getFirst();
      AuditRow other = last.getLast();
      first.set(0, like(other, one.serial()));
      last.set(last.size() - 1, like(one, other.serial()));
    }
  },
  ROW_MOVED_TO_ANOTHER_SEAL {
    @Override
    void spoil(SmallLedger ledger, RandomGenerator chance) {
      int from = chance.nextInt(ledger.batches.size() - 1);
      ledger.batches.get(from + 1).addFirst(ledger.batches.get(from).removeLast());
    }
  },
  ROW_INSERTED {
    @Override
    void spoil(SmallLedger ledger, RandomGenerator chance) {
      List<AuditRow> batch = any(ledger.batches, chance);
      long serial = batch.getFirst().serial();
      batch.add(
          chance.nextInt(batch.size() + 1),
          chance.nextBoolean() ? batch.getFirst() : SmallLedger.row(serial, chance));
    }
  },
  REHASHED_WITHOUT_THE_KEY {
    @Override
    void spoil(SmallLedger ledger, RandomGenerator chance) {
      int at = chance.nextInt(ledger.batches.size());
      List<Seal> before = List.copyOf(ledger.seals);
      ledger.batches.get(at).set(0, edited(ledger.batches.get(at).getFirst(), chance));
      ledger.sealAnew(at, SmallLedger.THIEF);
      if (chance.nextBoolean()) {
        ledger.seals.replaceAll(seal ->
            with(seal, SmallLedger.KEY.id(), before.get((int) seal.sequence() - 1).signature()));
      }
    }
  },
  SIGNATURE_FORGED_IN_THE_MIDDLE {
    // A later signature vouches for this seal; it must not vouch for another signature.
    @Override
    void spoil(SmallLedger ledger, RandomGenerator chance) {
      int at = chance.nextInt(ledger.seals.size() - 1);
      Seal seal = ledger.seals.get(at);
      Seal made = SmallLedger.THIEF.seal(1, Seal.NO_PREVIOUS, ledger.batches.get(at), seal.at());
      String forged = chance.nextBoolean() ? made.signature() : flipped(seal.signature(), chance);
      ledger.seals.set(at, with(seal, seal.keyId(), forged));
    }
  },
  CHAIN_REHASHED_UNDER_OLD_SIGNATURES {
    // Root, leaves and all later links are put right; the signatures stay, for want of the key.
    @Override
    void spoil(SmallLedger ledger, RandomGenerator chance) {
      int at = chance.nextInt(ledger.batches.size());
      int until = at + 1 + chance.nextInt(ledger.batches.size() - at);
      List<Seal> before = List.copyOf(ledger.seals);
      ledger.batches.get(at).set(0, edited(ledger.batches.get(at).getFirst(), chance));
      ledger.sealAnew(at, SmallLedger.KEY);
      for (int i = at; i < ledger.seals.size(); i++) {
        String previous = i == 0 ? Seal.NO_PREVIOUS : ledger.seals.get(i - 1).digest();
        Seal old = with(ledger.seals.get(i), before.get(i).keyId(), before.get(i).signature());
        ledger.seals.set(i, i < until ? after(previous, old) : before.get(i));
      }
    }
  },
  REHASHED_WITH_A_STOLEN_KEY {
    // Only the anchors stand against this, so only what was anchored is safe.
    @Override
    void spoil(SmallLedger ledger, RandomGenerator chance) {
      int at = chance.nextInt(anchored(ledger));
      ledger.batches.get(at).set(0, edited(ledger.batches.get(at).getFirst(), chance));
      ledger.sealAnew(at, SmallLedger.KEY);
    }
  },
  TAIL_CUT {
    @Override
    void spoil(SmallLedger ledger, RandomGenerator chance) {
      int kept = chance.nextInt(anchored(ledger));
      ledger.batches.subList(kept, ledger.batches.size()).clear();
      ledger.leaves.subList(kept, ledger.leaves.size()).clear();
      ledger.seals.subList(kept, ledger.seals.size()).clear();
      ledger.unsealed.clear();
    }
  },
  SEAL_MISSING {
    @Override
    void spoil(SmallLedger ledger, RandomGenerator chance) {
      int gone = chance.nextInt(ledger.seals.size() - 1);
      ledger.seals.remove(gone);
      ledger.leaves.remove(gone);
      List<AuditRow> rows = ledger.batches.remove(gone);
      if (chance.nextBoolean()) {
        ledger.batches.get(gone).addAll(0, rows);
      }
    }
  },
  SEAL_EDITED {
    @Override
    void spoil(SmallLedger ledger, RandomGenerator chance) {
      int at = chance.nextInt(ledger.seals.size());
      ledger.seals.set(at, edited(ledger.seals.get(at), chance));
    }
  },
  SEALS_SWAPPED {
    @Override
    void spoil(SmallLedger ledger, RandomGenerator chance) {
      int one = chance.nextInt(ledger.seals.size() - 1);
      Collections.swap(ledger.seals, one, one + 1);
      Collections.swap(ledger.leaves, one, one + 1);
      Collections.swap(ledger.batches, one, one + 1);
    }
  },
  ANCHOR_EDITED {
    @Override
    void spoil(SmallLedger ledger, RandomGenerator chance) {
      int at = chance.nextInt(ledger.anchors.size());
      String line = ledger.anchors.get(at);
      int place = chance.nextInt(line.length());
      String other = line.charAt(place) == '7' ? "8" : "7";
      ledger.anchors.set(at, line.substring(0, place) + other + line.substring(place + 1));
    }
  },
  ANCHOR_REMOVED {
    @Override
    void spoil(SmallLedger ledger, RandomGenerator chance) {
      ledger.anchors.remove(chance.nextInt(ledger.anchors.size() - 1));
    }
  };

  abstract void spoil(SmallLedger ledger, RandomGenerator chance);

  private static int anchored(SmallLedger ledger) {
    return (int) Lines.toAnchor(ledger.anchors.getLast(), 0).sequence();
  }

  private static <T> T any(List<T> list, RandomGenerator chance) {
    return list.get(chance.nextInt(list.size()));
  }

  private static AuditRow like(AuditRow row, long serial) {
    return new AuditRow(
        serial, row.at(), row.act(), row.officer(), row.caseNumber(), row.facts() + " ");
  }

  private static AuditRow edited(AuditRow row, RandomGenerator chance) {
    int field = chance.nextInt(6);
    return new AuditRow(
        field == 0 ? row.serial() + 1 : row.serial(),
        field == 1 ? row.at().plusNanos(1000) : row.at(),
        field == 2 ? row.act() + " " : row.act(),
        field == 3 ? turned(row.officer()) : row.officer(),
        field == 4 ? turned(row.caseNumber()) : row.caseNumber(),
        field == 5 ? row.facts().replace("alasan", "alasan lain") : row.facts());
  }

  /** Absent becomes empty, and a text absent: the smallest difference there is. */
  private static Optional<String> turned(Optional<String> text) {
    return text.isPresent() ? Optional.empty() : Optional.of("");
  }

  private static Seal edited(Seal seal, RandomGenerator chance) {
    int field = chance.nextInt(9);
    Instant at = field == 6 ? seal.at().plusSeconds(1) : seal.at();
    return new Seal(
        field == 0 ? seal.sequence() + 1 : seal.sequence(),
        field == 1 ? seal.first() + 1 : seal.first(),
        field == 2 ? seal.last() + 1 : seal.last(),
        field == 3 ? seal.count() + 1 : seal.count(),
        field == 4 ? flipped(seal.root(), chance) : seal.root(),
        field == 5 ? flipped(seal.previous(), chance) : seal.previous(),
        at,
        field == 7 ? flipped(seal.keyId(), chance) : seal.keyId(),
        field == 8 ? flipped(seal.signature(), chance) : seal.signature());
  }

  static Seal with(Seal seal, String keyId, String signature) {
    return new Seal(
        seal.sequence(),
        seal.first(),
        seal.last(),
        seal.count(),
        seal.root(),
        seal.previous(),
        seal.at(),
        keyId,
        signature);
  }

  private static Seal after(String previous, Seal seal) {
    return new Seal(
        seal.sequence(),
        seal.first(),
        seal.last(),
        seal.count(),
        seal.root(),
        previous,
        seal.at(),
        seal.keyId(),
        seal.signature());
  }

  private static String flipped(String text, RandomGenerator chance) {
    int place = chance.nextInt(text.length());
    String other = text.charAt(place) == 'a' ? "b" : "a";
    return text.substring(0, place) + other + text.substring(place + 1);
  }
}
