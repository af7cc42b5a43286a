package id.adminduk.office.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.adminduk.office.catalogue.Publication;
import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.ServiceStandard;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopFiles;
import id.adminduk.office.catalogue.StandardFile;
import id.adminduk.office.kernel.OfficeCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

@DisplayName("SOP sebagai formulir PermenPANRB 35/2012")
class SopPagesTests {

  private static final Sop SOP = SopFiles.tapin();
  private static final Sop BIMA = SopFiles.shipped("kota-bima/ktp-el-baru.yaml");

  private final MockMvc office = browser(new OnTheWall());

  @Test
  void the_list_names_service_number_and_promised_time() throws Exception {
    String page = page("/sop", Locale.of("id"));
    assertThat(page)
        .contains("Penerbitan KTP-el Baru, Perekaman di Dinas", "800/011-SOP/DUKCAPIL/2022")
        .contains("36 menit", "10 langkah", "/sop/KTPB?kantor=6305");
  }

  @Test
  @DisplayName("satu kolom tiap pelaksana, satu lambang tiap langkah, jumlah dan total tercetak")
  void the_sheet_draws_one_symbol_per_row_in_its_lane() throws Exception {
    String page = page("/sop/KTPB", Locale.of("id"));
    assertThat(count(page, "class=\"sop__lane\"")).isEqualTo(6);
    assertThat(count(page, "class=\"sym ")).isEqualTo(10);
    assertThat(count(page, "sym--start")).isEqualTo(1);
    assertThat(count(page, "sym--end")).isEqualTo(1);
    assertThat(count(page, "sym--decision")).isEqualTo(3);
    assertThat(count(page, "Tidak ke 1")).isEqualTo(3);
    assertThat(page)
        .contains("0,5 menit", "Total menurut SOP", "tidak tercetak", "PP No. 40 Tahun 2019")
        .contains("Langkah 2, 3, 4", "Langkah 8, 10", "Kepala Bidang Pendaftaran Kependudukan")
        .contains("salah salin dari SOP lain")
        .doesNotContain("??sop.", "style=", "<script");
    keepForTheEye("sop.html", page);
  }

  @Test
  @DisplayName("naskah kantor lain ditandai, begitu pula yang direkonstruksi")
  void another_offices_sop_is_shown_as_reference_and_says_what_was_put_in() throws Exception {
    assertThat(page("/sop", Locale.of("id"))).contains("Kantor ini", "Naskah kantor lain");
    String page = page("/sop/KTPB?kantor=5272", Locale.of("id"));
    assertThat(page)
        .contains("kantor ini tidak bekerja menurut SOP ini", "Sebagian naskah hilang")
        .contains("Hanya bila berstatus siap cetak", "menurut peraturan, tidak tercetak")
        .contains("<span>cabang</span>", "/sop/KTPB.pdf?kantor=5272")
        .doesNotContain("??sop.");
    keepForTheEye("sop-bima.html", page);
  }

  @Test
  void the_form_comes_as_pdf() throws Exception {
    byte[] pdf =
        office
            .perform(get("/sop/KTPB.pdf"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
  }

  @Test
  void every_footnote_leads_to_its_note() throws Exception {
    String page = page("/sop/KTPB", Locale.of("id"));
    assertThat(Pattern.compile("href=\"#(catatan-\\d+)\"").matcher(page).results().toList())
        .hasSize(5)
        .allSatisfy(link -> assertThat(count(page, "id=\"" + link.group(1) + "\"")).isEqualTo(1));
  }

  @Test
  void english_changes_the_frame_and_leaves_the_offices_words() throws Exception {
    String page = page("/sop/KTPB", Locale.ENGLISH);
    assertThat(page).contains("Quality standard", "Perekaman KTP-el").doesNotContain("??sop.");
  }

  @Test
  void an_unknown_service_is_not_found() throws Exception {
    office.perform(get("/sop/KIAB")).andExpect(status().isNotFound());
    office.perform(get("/sop/%3Cscript%3E")).andExpect(status().isNotFound());
    office.perform(get("/sop/KTPB?kantor=9901")).andExpect(status().isNotFound());
  }

  /** A publication of Tapin's two files, without a database. */
  private static final class OnTheWall implements Publication {

    @Override
    public String text(RevisionId id) {
      throw new IllegalStateException("only names are asked here");
    }

    @Override
    public List<Sop> procedures() {
      return List.of(BIMA, SOP);
    }

    @Override
    public List<ServiceStandard> standard(OfficeCode office, ServiceCode service) {
      return switch (StandardFile.read(
          "x", SopFiles.bytes("/sop/kab-tapin/standar-pelayanan.yaml"))) {
        case StandardFile.Loaded loaded -> loaded.components();
        case StandardFile.Refused refused -> throw new AssertionError(refused);
      };
    }
  }

  private String page(String address, Locale language) throws Exception {
    return office
        .perform(get(address).locale(language))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static MockMvc browser(Publication publication) {
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    templates.setCharacterEncoding("UTF-8");
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/catalogue", "messages/web");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    engine.setTemplateEngineMessageSource(messages);
    ThymeleafViewResolver views = new ThymeleafViewResolver();
    views.setTemplateEngine(engine);
    views.setCharacterEncoding("UTF-8");
    return MockMvcBuilders.standaloneSetup(new SopPages(publication, new OfficeCode("6305")))
        .setViewResolvers(views)
        .build();
  }

  private static void keepForTheEye(String name, String page) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "pages"));
    Files.writeString(folder.resolve(name), page);
  }

  private static int count(String page, String wanted) {
    return (int) Pattern.compile(Pattern.quote(wanted)).matcher(page).results().count();
  }
}
