package id.adminduk.devices.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.formats.FingerPosition;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Isi chip: satu bentuk, tersegel, paling besar 8 kB")
class ChipPayloadTests {
  private static final long SEED = 20261121;
  private static final KeyPair ISSUER = SampleChips.issuer();

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final ChipPayload payload = SampleChips.payload(random, ISSUER);

  @Test
  void parsing_what_was_written_gives_the_same_content() {
    for (int fingers = 0; fingers <= 2; fingers++) {
      var one =
          ChipPayload.sealed(
              SampleChips.BIODATA,
              payload.photo(),
              payload.signature(),
              payload.fingers().subList(0, fingers),
              ISSUER.getPrivate());
      byte[] written = ChipCodec.write(one);
      assertThat(ChipCodec.parse(written)).isEqualTo(one);
      assertThat(ChipCodec.write(ChipCodec.parse(written))).isEqualTo(written);
      assertThat(ChipCodec.parse(written).authentic(ISSUER.getPublic())).isTrue();
    }
  }

  @Test
  @DisplayName("10 000 isi chip yang dirusak: tidak pernah macet, tidak pernah dianggap asli")
  void mutated_contents_never_crash_and_never_pass_as_authentic() {
    System.out.println("seed " + SEED);
    byte[] good = ChipCodec.write(payload);
    int parsed = 0;
    for (int round = 0; round < 10_000; round++) {
      byte[] bad = mutated(good);
      try {
        var chip = ChipCodec.parse(bad);
        parsed++;
        assertThat(ChipCodec.write(chip)).isEqualTo(bad);
        assertThat(chip.authentic(ISSUER.getPublic())).as("round " + round).isFalse();
      } catch (MalformedChip expected) {
        assertThat(expected.getMessage()).isNotBlank();
      }
    }
    System.out.println("10000 mutations, of which " + parsed + " still parse");
    assertThat(parsed).isBetween(1000, 9999);
  }

  @Test
  void every_single_bit_of_the_seal_counts() {
    byte[] good = ChipCodec.write(payload);
    for (int bit = (good.length - 102) * 8; bit < good.length * 8; bit++) {
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(passes(bad)).as("bit " + bit).isFalse();
    }
  }

  @Test
  void another_office_did_not_seal_it() {
    assertThat(payload.authentic(ISSUER.getPublic())).isTrue();
    assertThat(payload.authentic(SampleChips.issuer().getPublic())).isFalse();
  }

  @Test
  void parts_exchanged_between_two_chips_are_noticed() {
    var other = SampleChips.payload(random, ISSUER);
    var mixed =
        new ChipPayload(
            payload.biodata(),
            other.photo(),
            payload.signature(),
            payload.fingers(),
            payload.dataHash(),
            payload.issuerSignature());
    assertThat(mixed.authentic(ISSUER.getPublic())).isFalse();
  }

  @Test
  void a_key_of_another_curve_is_refused() {
    var keys = SampleChips.keys("secp384r1");
    assertThatThrownBy(() -> SampleChips.payload(random, keys))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> payload.authentic(keys.getPublic()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_chip_takes_at_most_two_fingers_and_different_ones() {
    var finger = payload.fingers().getFirst();
    assertThatThrownBy(() -> withFingers(List.of(finger, finger)))
        .isInstanceOf(MalformedChip.class);
    var thumb = new ChipFinger(FingerPosition.LEFT_THUMB, new byte[400]);
    assertThatThrownBy(() -> withFingers(List.of(finger, payload.fingers().getLast(), thumb)))
        .isInstanceOf(MalformedChip.class);
    assertThatThrownBy(() -> new ChipFinger(FingerPosition.LEFT_THUMB, new byte[1537]))
        .isInstanceOf(MalformedChip.class);
  }

  @Test
  @DisplayName("isi yang melebihi 8192 bita ditolak dengan menyebut bagiannya")
  void the_budget_names_the_part_that_is_too_large() {
    assertThat(payload.fit()).isEqualTo(new ChipFit.Fits(ChipCodec.write(payload).length));
    assertThat(with("x".repeat(1025), 3584, 1024, 100))
        .isEqualTo(tooLarge(ChipFit.Part.BIODATA, 1025));
    assertThat(with("x", 3585, 1024, 100)).isEqualTo(tooLarge(ChipFit.Part.PHOTO, 3585));
    assertThat(with("x", 3584, 1025, 100)).isEqualTo(tooLarge(ChipFit.Part.SIGNATURE, 1025));
    assertThat(with("x".repeat(1024), 3584, 1024, 1536)).isInstanceOf(ChipFit.TooLarge.class);
  }

  @Test
  void the_whole_chip_is_filled_to_the_last_byte_and_not_beyond() {
    var brim = sealed("x".repeat(1024), 3584, 1024, new int[] {1536, 900});
    assertThat(ChipCodec.write(brim)).hasSize(8192);
    assertThat(ChipCodec.parse(ChipCodec.write(brim))).isEqualTo(brim);
    var over = sealed("x".repeat(1024), 3584, 1024, new int[] {1536, 901});
    assertThat(over.fit()).isEqualTo(tooLarge(ChipFit.Part.WHOLE, 8193));
    assertThatThrownBy(() -> ChipCodec.write(over)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void half_a_letter_is_no_biodata() {
    assertThatThrownBy(() -> sealed("\uD800", 10, 10, new int[] {}))
        .isInstanceOf(MalformedChip.class);
  }

  @Test
  void particulars_do_not_reach_the_log() {
    assertThat(payload.toString()).doesNotContain("SARI", "9905");
  }

  private byte[] mutated(byte[] good) {
    byte[] bad = good.clone();
    switch (random.nextInt(5)) {
      case 0 -> bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bad = Arrays.copyOf(bad, random.nextInt(bad.length));
      case 2 -> bad = Arrays.copyOf(bad, bad.length + 1 + random.nextInt(3000));
      case 3 -> {
        int from = random.nextInt(bad.length - 1);
        System.arraycopy(good, from, bad, from + 1, bad.length - from - 1);
        bad[from] ^= 0x40;
      }
      default -> {
        int header = 5 + random.nextInt(200);
        bad[header] = (byte) ~bad[header];
        bad[random.nextInt(bad.length)] += (byte) (1 + random.nextInt(254));
        bad[bad.length - 1 - random.nextInt(102)] ^= 1;
      }
    }
    return Arrays.equals(good, bad) ? new byte[0] : bad;
  }

  private static boolean passes(byte[] bytes) {
    try {
      return ChipCodec.parse(bytes).authentic(ISSUER.getPublic());
    } catch (MalformedChip e) {
      return false;
    }
  }

  private ChipPayload withFingers(List<ChipFinger> fingers) {
    return ChipPayload.sealed(
        SampleChips.BIODATA, payload.photo(), payload.signature(), fingers, ISSUER.getPrivate());
  }

  private static ChipFit with(String biodata, int photo, int signature, int template) {
    return sealed(biodata, photo, signature, new int[] {template, template}).fit();
  }

  private static ChipPayload sealed(String biodata, int photo, int signature, int[] templates) {
    var positions = List.of(FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX);
    var fingers = new ArrayList<ChipFinger>();
    for (int i = 0; i < templates.length; i++) {
      fingers.add(new ChipFinger(positions.get(i), new byte[templates[i]]));
    }
    return ChipPayload.sealed(
        biodata, new byte[photo], new byte[signature], fingers, ISSUER.getPrivate());
  }

  private static ChipFit tooLarge(ChipFit.Part part, int bytes) {
    return new ChipFit.TooLarge(List.of(new ChipFit.Excess(part, bytes, part.limit())));
  }
}
