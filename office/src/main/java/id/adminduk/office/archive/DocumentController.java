package id.adminduk.office.archive;

import id.adminduk.office.access.Officer;
import id.adminduk.office.archive.Documents.DocumentId;
import id.adminduk.office.web.PaperAnswer;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

@Controller
class DocumentController {

  private final Documents documents;

  DocumentController(Documents documents) {
    this.documents = documents;
  }

  @GetMapping("/dokumen/{id}.pdf")
  ResponseEntity<byte[]> read(@PathVariable UUID id, Officer officer) {
    byte[] pdf =
        documents
            .read(new DocumentId(id), officer.id())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return PaperAnswer.inline(pdf, "dokumen-" + id);
  }
}
