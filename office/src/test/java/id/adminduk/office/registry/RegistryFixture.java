package id.adminduk.office.registry;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.Evidence;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.RegisterReading;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A register with families in it, and an operator who opens its pages. */
abstract class RegistryFixture extends OfficeTestBase {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final String HOME = "6305011001";

  private static final AtomicInteger SERIAL = new AtomicInteger();
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  @Autowired LifeEvents lives;
  @Autowired RegisterReading reading;
  @Autowired MockMvc browser;
  @Autowired JdbcClient jdbc;

  /** A couple and their child, on one card. */
  record Family(Nik husband, Nik wife, Nik child) {}

  Family family() {
    Nik husband = person("BUDI", LocalDate.of(1980, 1, 1), false);
    Nik wife = person("SITI", LocalDate.of(1982, 2, 2), true);
    done(
        new LifeEvent.Marriage(
            husband,
            wife,
            LocalDate.of(2010, 5, 1),
            true,
            false,
            LifeEvent.Home.NEW_CARD,
            Set.of()));
    Nik child =
        done(
            new LifeEvent.Birth(
                "ANAK " + word(),
                false,
                JenisKelamin.PEREMPUAN,
                "RANTAU",
                LocalDate.of(2015, 3, 4),
                Optional.of(wife),
                Optional.of(husband),
                of(husband).kk()));
    return new Family(husband, wife, child);
  }

  Nik person(String nama, LocalDate born, boolean female) {
    return done(
        new LifeEvent.FirstRecord(
            biodata(nama + " " + word(), born, female), TODAY, Optional.empty()));
  }

  /** Names that no other test of this run searches for. */
  static String word() {
    StringBuilder word = new StringBuilder("Q");
    for (int rest = SERIAL.incrementAndGet(); rest > 0; rest /= 21) {
      word.append("BCDFGHJKLMNPQRSTVWXYZ".charAt(rest % 21)).append('A');
    }
    return word.append("LOM").toString();
  }

  static Map<Element, String> biodata(String nama, LocalDate born, boolean female) {
    Map<Element, String> biodata = new EnumMap<>(Element.class);
    biodata.put(Element.NAMA_LENGKAP, nama);
    biodata.put(Element.JENIS_KELAMIN, female ? "PEREMPUAN" : "LAKI_LAKI");
    biodata.put(Element.TEMPAT_LAHIR, "RANTAU");
    biodata.put(Element.TANGGAL_LAHIR, born.toString());
    biodata.put(Element.AGAMA, "ISLAM");
    biodata.put(Element.STATUS_PERKAWINAN, "BELUM_KAWIN");
    biodata.put(Element.KEWARGANEGARAAN, "WNI");
    biodata.put(Element.GOLONGAN_DARAH, "O");
    biodata.put(Element.PENDIDIKAN, "SLTA/SEDERAJAT");
    biodata.put(Element.PEKERJAAN, "PETANI/PEKEBUN");
    biodata.put(Element.PENYANDANG_CACAT, "RUNGU/WICARA");
    biodata.put(Element.JALAN, "JALAN CONTOH 1");
    biodata.put(Element.RT, "001");
    biodata.put(Element.RW, "002");
    biodata.put(Element.WILAYAH, HOME);
    return biodata;
  }

  Nik done(LifeEvent event) {
    return lives
        .record(event, new Evidence(Optional.empty(), Optional.empty(), "uji", "DOK-1", TODAY))
        .orFault()
        .changes()
        .touched()
        .iterator()
        .next();
  }

  Person of(Nik nik) {
    return lives.find(nik).orElseThrow();
  }

  long ref(Nik nik) {
    return Objects.requireNonNull(reading.refs(List.of(nik)).get(nik));
  }

  Officer operator() {
    return officer(Role.OPERATOR_SIAK);
  }

  /** What came back. */
  record Answer(int status, String text, String location) {

    /** Gives the fields a page carries unseen, to be sent with the next step. */
    Map<String, String> hidden() {
      Map<String, String> fields = new HashMap<>();
      Matcher field = HIDDEN.matcher(text);
      while (field.find()) {
        fields.put(field.group(1), field.group(2).replace("&amp;", "&").replace("&#39;", "'"));
      }
      return fields;
    }
  }

  Answer open(String address, Officer officer) throws Exception {
    return answer(get(address).with(signedIn(officer)));
  }

  Answer send(String address, Officer officer, Map<String, String> fields) throws Exception {
    MockHttpServletRequestBuilder request = post(address).with(signedIn(officer)).with(csrf());
    fields.forEach(request::param);
    return answer(request);
  }

  /** Sends a form for a look. */
  Answer look(String event, Officer officer, Map<String, String> fields) throws Exception {
    return send("/penduduk/peristiwa/" + event, officer, with(fields, "langkah", "lihat"));
  }

  /** Sends a form on which the whole family is ticked. */
  Answer members(String event, Officer officer, Map<String, String> fields, Family family)
      throws Exception {
    MockHttpServletRequestBuilder request =
        post("/penduduk/peristiwa/" + event).with(signedIn(officer)).with(csrf());
    fields.forEach(request::param);
    request.param(
        "anggota", family.husband().value(), family.wife().value(), family.child().value());
    return answer(request);
  }

  /** Saves what a preview shows. */
  Answer save(String event, Officer officer, Answer preview, String... more) throws Exception {
    Map<String, String> fields = with(preview.hidden(), "langkah", "simpan");
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return send("/penduduk/peristiwa/" + event, officer, fields);
  }

  static Map<String, String> with(Map<String, String> fields, String name, String value) {
    Map<String, String> all = new HashMap<>(fields);
    all.put(name, value);
    return all;
  }

  /** The proof at the end of every form. */
  static Map<String, String> proven(Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("dokumen", "SURAT KETERANGAN");
    all.put("nomorDokumen", "12/UJI/2026");
    all.put("tanggalDokumen", "20-11-2026");
    return all;
  }

  private Answer answer(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse answer =
        browser.perform(request.header("Accept", "text/html")).andReturn().getResponse();
    return new Answer(
        answer.getStatus(),
        new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8),
        String.valueOf(answer.getHeader("Location")));
  }
}
