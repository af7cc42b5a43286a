package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.kernel.Result;

/** Where new numbers come from; a preview's only look, the office's are taken for good. */
public interface Numbers {

  /** Gives the next NIK of a prefix, or says that the prefix is used up. */
  Result<Nik, LifeRefusal> nik(NumberPrefix prefix);

  /** Gives the next nomor KK of a prefix, or says that the prefix is used up. */
  Result<NomorKk, LifeRefusal> kk(NumberPrefix prefix);
}
