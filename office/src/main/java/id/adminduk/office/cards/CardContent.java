package id.adminduk.office.cards;

import id.adminduk.devices.card.CardFace;
import id.adminduk.devices.card.MalformedCardFace;
import id.adminduk.devices.chip.ChipCodec;
import id.adminduk.devices.chip.ChipFinger;
import id.adminduk.devices.chip.ChipFit;
import id.adminduk.devices.chip.ChipImages;
import id.adminduk.devices.chip.ChipPayload;
import id.adminduk.devices.chip.MalformedChip;
import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.Images;
import id.adminduk.office.access.Office;
import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.Alamat;
import id.adminduk.office.population.Kewarganegaraan;
import id.adminduk.office.population.Resident;
import id.adminduk.office.premises.PremisesSettings;
import id.adminduk.office.uniqueness.PrintReady;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what is printed on a card and what its chip holds (domain.md 2.5). */
@Component
class CardContent {

  private final Offices offices;
  private final PremisesSettings premises;
  private final IssuerKey issuer;
  private final Clock clock;

  CardContent(Offices offices, PremisesSettings premises, IssuerKey issuer, Clock clock) {
    this.offices = offices;
    this.premises = premises;
    this.issuer = issuer;
    this.clock = clock;
  }

  /**
   * Both faces and the chip of one card.
   *
   * @param chip sealed, 1..8192 bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Content(CardFace face, byte[] chip) {}

  /** Composes the card; refused when a picture or text does not fit on it. */
  Result<Content, CardRefusal> of(Resident resident, PrintReady ready) {
    try {
      CardFace face = face(resident, ready);
      ChipPayload payload = payload(face, ready);
      return switch (payload.fit()) {
        case ChipFit.Fits fits -> Result.done(new Content(face, ChipCodec.write(payload)));
        case ChipFit.TooLarge(var excesses) ->
            Result.refused(new PrintRefusal.NotPersonalisable(excesses.toString()));
      };
    } catch (MalformedCardFace | MalformedChip unfit) {
      return Result.refused(new PrintRefusal.NotPersonalisable(String.valueOf(unfit.getMessage())));
    }
  }

  private ChipPayload payload(CardFace face, PrintReady ready) {
    List<ChipFinger> fingers =
        ready.fingers().entrySet().stream()
            .map(finger -> new ChipFinger(finger.getKey(), finger.getValue()))
            .toList();
    byte[] signature =
        ready.signature().length == 0 ? new byte[0] : ChipImages.signature(ready.signature());
    return ChipPayload.sealed(
        ChipBiodata.of(face),
        ChipImages.photo(ready.photo()),
        signature,
        fingers,
        issuer.signing());
  }

  private CardFace face(Resident resident, PrintReady ready) {
    Office office = offices.here();
    Alamat alamat = resident.alamat();
    LocalDate today = office.hours().dayOf(clock.instant());
    return new CardFace(
        office.provinsi(),
        office.kabupaten(),
        resident.nik().value(),
        resident.namaLengkap(),
        resident.tempatLahir() + ", " + Day.SHOWN.format(resident.tanggalLahir()),
        resident.jenisKelamin().printed(),
        resident.golonganDarah().printed(),
        alamat.jalan(),
        alamat.rt() + "/" + alamat.rw(),
        alamat.kelurahanDesa(),
        alamat.kecamatan(),
        resident.agama().printed(),
        resident.statusPerkawinan().onCard(),
        resident.pekerjaan(),
        resident.kewarganegaraan().name().replace('_', ' '),
        validity(resident),
        ready.photo(),
        ready.signature().length == 0 ? unsigned() : ready.signature(),
        office.kabupaten(),
        Day.SHOWN.format(today),
        premises.demo());
  }

  /** For life for citizens; a foreigner's ends with the ITAP, which the register does not hold. */
  private static String validity(Resident resident) {
    return resident.kewarganegaraan() == Kewarganegaraan.WNI ? "SEUMUR HIDUP" : "";
  }

  /** White paper for a person who cannot sign (exceptions of domain.md 4.1). */
  private static byte[] unsigned() {
    byte[] white = new byte[UNSIGNED_WIDTH * UNSIGNED_HEIGHT];
    Arrays.fill(white, (byte) 0xFF);
    return Images.toPng(new GreyRaster(UNSIGNED_WIDTH, UNSIGNED_HEIGHT, white));
  }

  private static final int UNSIGNED_WIDTH = 90;
  private static final int UNSIGNED_HEIGHT = 30;
}
