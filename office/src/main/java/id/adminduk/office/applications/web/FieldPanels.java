package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.applications.StepPanel;
import id.adminduk.office.catalogue.StepKind;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of the rows outside the office: S4 row 5, S8 rows 1, 4 and 5. */
@Configuration(proxyBeanMethods = false)
class FieldPanels {

  @Bean
  StepPanel proposePanel(FieldServiceController services) {
    return new FieldPanel(StepKind.PROPOSE, "propose", services);
  }

  @Bean
  StepPanel preparePanel(FieldServiceController services) {
    return new FieldPanel(StepKind.PREPARE, "prepare", services);
  }

  @Bean
  StepPanel visitPanel(FieldServiceController services) {
    return new FieldPanel(StepKind.VISIT, "visit", services);
  }

  @Bean
  StepPanel nikPanel(FieldServiceController services) {
    return new FieldPanel(StepKind.GIVE_NIK, "nik", services);
  }

  private record FieldPanel(StepKind kind, String name, FieldServiceController services)
      implements StepPanel {

    @Override
    public String fragment() {
      return "applications/field :: " + name;
    }

    @Override
    public Map<String, Object> model(OpenStep step, Officer officer) {
      return services.model(step);
    }
  }
}
