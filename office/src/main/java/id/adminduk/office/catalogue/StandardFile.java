package id.adminduk.office.catalogue;

import id.adminduk.office.kernel.OfficeCode;
import java.util.List;

/** What came of reading one file of a Standar Pelayanan. */
public sealed interface StandardFile {

  /** The fourteen components, in order. */
  record Loaded(OfficeCode office, ServiceCode service, List<ServiceStandard> components)
      implements StandardFile {

    public Loaded {
      components = List.copyOf(components);
    }
  }

  /** The file is not a whole standard; at least one flaw. */
  record Refused(List<SopFlaw> flaws) implements StandardFile {

    public Refused {
      flaws = List.copyOf(flaws);
    }
  }

  /** Reads a file in the form of {@code docs/sop-format.md}; sizes as for {@link SopFile#read}. */
  static StandardFile read(String file, byte[] content) {
    return StandardReader.read(file, content);
  }
}
