package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.Desk;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.applications.StepPanel;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.population.Residents;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of the rows the hall does itself. */
@Configuration(proxyBeanMethods = false)
class DeskPanels {

  @Bean
  StepPanel checkPanel(Applications applications, Desk desk, Residents residents) {
    return new DeskPanel(StepKind.CHECK, "check", applications, desk, residents);
  }

  @Bean
  StepPanel verifyPanel(Applications applications, Desk desk, Residents residents) {
    return new DeskPanel(StepKind.VERIFY, "verify", applications, desk, residents);
  }

  @Bean
  StepPanel approvePanel(Applications applications, Desk desk, Residents residents) {
    return new DeskPanel(StepKind.APPROVE, "approve", applications, desk, residents);
  }

  private record DeskPanel(
      StepKind kind, String name, Applications applications, Desk desk, Residents residents)
      implements StepPanel {

    @Override
    public String fragment() {
      return "applications/panels :: " + name;
    }

    @Override
    public Map<String, Object> model(OpenStep step, Officer officer) {
      CaseView file = applications.find(step.number()).orElseThrow();
      Map<String, Object> model = new HashMap<>();
      model.put("asked", desk.asked(file));
      model.put("resident", step.applicant().flatMap(residents::find).orElse(null));
      model.put("form", file.form());
      return model;
    }
  }
}
