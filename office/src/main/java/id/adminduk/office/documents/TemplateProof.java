package id.adminduk.office.documents;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Prints every template of the office's folder with an invented person before the program serves
 * anybody, as draft and as signed paper; what does not print stops the start with file and line.
 */
@Component
class TemplateProof implements SmartInitializingSingleton {

  /** Prints a paper about an invented person. */
  interface Press {
    byte[] print(PaperType type, boolean signed);
  }

  private final TemplateFolder folder;
  private final PaperPrint print;

  TemplateProof(TemplateFolder folder, PaperPrint print) {
    this.folder = folder;
    this.print = print;
  }

  @Override
  public void afterSingletonsInstantiated() {
    check(folder, print::invented);
  }

  /**
   * Tries all.
   *
   * @throws TemplateUnfit at the first that is none
   */
  static void check(TemplateFolder folder, Press press) {
    folder
        .files()
        .forEach((name, text) -> {
          wellFormed(name, text);
          for (PaperType type : PaperType.values()) {
            if (name.equals("official") || name.equals(type.template())) {
              printed(name, type, press);
            }
          }
        });
  }

  private static void wellFormed(String name, String text) {
    try {
      SAXParserFactory parsers = SAXParserFactory.newInstance();
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      parsers.newSAXParser().parse(new InputSource(new StringReader(text)), new DefaultHandler());
    } catch (SAXParseException broken) {
      throw unfit(name, Optional.of(broken.getLineNumber()), "bukan XHTML yang utuh", broken);
    } catch (SAXException | ParserConfigurationException | IOException broken) {
      throw unfit(name, Optional.empty(), "bukan XHTML yang utuh", broken);
    }
  }

  private static void printed(String name, PaperType type, Press press) {
    for (boolean signed : List.of(false, true)) {
      try {
        embedded(name, press.print(type, signed));
      } catch (TemplateEngineException broken) {
        throw unfit(name, line(broken, name), "tidak dapat dicetak untuk " + type.title(), broken);
      } catch (TemplateUnfit known) {
        throw known;
      } catch (RuntimeException | IOException broken) {
        throw unfit(name, Optional.empty(), "tidak menjadi PDF/A: " + type.title(), broken);
      }
    }
  }

  /** PDF/A asks for the typeface in the file; one the program does not have is not. */
  private static void embedded(String name, byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName font : page.getResources().getFontNames()) {
          if (!page.getResources().getFont(font).isEmbedded()) {
            throw new TemplateUnfit(
                "Templat kantor " + name + ".html: huruf selain 'Public Sans' tidak tertanam");
          }
        }
      }
    }
  }

  /** Looks for the line in this very file; an error may lie in a fragment of another. */
  private static Optional<Integer> line(Throwable broken, String name) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof TemplateProcessingException at
          && at.hasLineAndCol()
          && String.valueOf(at.getTemplateName()).endsWith(name)) {
        return Optional.ofNullable(at.getLine());
      }
    }
    return Optional.empty();
  }

  private static TemplateUnfit unfit(
      String name, Optional<Integer> line, String why, Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new TemplateUnfit(
        "Templat kantor "
            + name
            + ".html"
            + line.map(number -> " baris " + number).orElse("")
            + ": "
            + why
            + ". "
            + Arrays.stream(String.valueOf(root.getMessage()).split("\n", 2))
                .findFirst()
                .orElse(""),
        cause);
  }
}
