package id.adminduk.office.web;

import id.adminduk.office.premises.PremisesSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LoginController {

  private final PremisesSettings premises;

  LoginController(PremisesSettings premises) {
    this.premises = premises;
  }

  @GetMapping("/masuk")
  String login(Model model) {
    model.addAttribute("demo", premises.demo());
    return "web/login";
  }
}
