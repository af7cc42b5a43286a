package id.adminduk.devices.card;

import java.util.Arrays;
import java.util.List;

/**
 * Holds all that is printed on a KTP-el (UU 24/2013 Ps 64), as it shall read, usually in capitals.
 *
 * <p>The printer adds labels but no content. {@code provinsi} gets the word PROVINSI before it when
 * it is missing; {@code kabupaten} gets KABUPATEN unless it begins with KABUPATEN or KOTA. Fields
 * without a value are printed as a hyphen; only {@code nik} and {@code nama} must have one.
 *
 * @param nik 16 digits
 * @param rtRw for example 003/007
 * @param photo JPEG or PNG, upright, best at 3:4
 * @param signature PNG, dark ink on white or on nothing
 * @param spesimen prints SPESIMEN across both faces
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by content
public record CardFace(
    String provinsi,
    String kabupaten,
    String nik,
    String nama,
    String tempatTanggalLahir,
    String jenisKelamin,
    String golonganDarah,
    String alamat,
    String rtRw,
    String kelurahanDesa,
    String kecamatan,
    String agama,
    String statusPerkawinan,
    String pekerjaan,
    String kewarganegaraan,
    String berlakuHingga,
    byte[] photo,
    byte[] signature,
    String tempatTerbit,
    String tanggalTerbit,
    boolean spesimen) {

  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /**
   * @throws MalformedCardFace when a field cannot be what it is called
   */
  public CardFace {
    if (!nik.matches("[0-9]{16}")) {
      throw new MalformedCardFace("nik must be 16 digits");
    }
    if (nama.isBlank()) {
      throw new MalformedCardFace("nama must not be blank");
    }
    if (!startsWith(photo, JPEG) && !startsWith(photo, PNG)) {
      throw new MalformedCardFace("photo must be JPEG or PNG");
    }
    if (!startsWith(signature, PNG)) {
      throw new MalformedCardFace("signature must be PNG");
    }
    photo = photo.clone();
    signature = signature.clone();
    for (String text :
        List.of(
            provinsi,
            kabupaten,
            nama,
            tempatTanggalLahir,
            jenisKelamin,
            golonganDarah,
            alamat,
            rtRw,
            kelurahanDesa,
            kecamatan,
            agama,
            statusPerkawinan,
            pekerjaan,
            kewarganegaraan,
            berlakuHingga,
            tempatTerbit,
            tanggalTerbit)) {
      if (text.chars().anyMatch(Character::isISOControl)) {
        throw new MalformedCardFace("a field holds a control character");
      }
    }
  }

  @Override
  public byte[] photo() {
    return photo.clone();
  }

  @Override
  public byte[] signature() {
    return signature.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CardFace that
        && texts().equals(that.texts())
        && spesimen == that.spesimen
        && Arrays.equals(photo, that.photo)
        && Arrays.equals(signature, that.signature);
  }

  @Override
  public int hashCode() {
    return texts().hashCode();
  }

  /** Names the kind only: a resident's particulars do not belong in a log. */
  @Override
  public String toString() {
    return "CardFace[spesimen=" + spesimen + "]";
  }

  boolean photoIsJpeg() {
    return startsWith(photo, JPEG);
  }

  private List<String> texts() {
    return List.of(
        provinsi,
        kabupaten,
        nik,
        nama,
        tempatTanggalLahir,
        jenisKelamin,
        golonganDarah,
        alamat,
        rtRw,
        kelurahanDesa,
        kecamatan,
        agama,
        statusPerkawinan,
        pekerjaan,
        kewarganegaraan,
        berlakuHingga,
        tempatTerbit,
        tanggalTerbit);
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length > magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }
}
