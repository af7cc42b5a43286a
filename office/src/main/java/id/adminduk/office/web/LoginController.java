package id.adminduk.office.web;

import id.adminduk.office.access.IdentityProvider;
import id.adminduk.office.premises.PremisesSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LoginController {

  private final PremisesSettings premises;
  private final ObjectProvider<IdentityProvider> provider;

  LoginController(PremisesSettings premises, ObjectProvider<IdentityProvider> provider) {
    this.premises = premises;
    this.provider = provider;
  }

  @GetMapping("/masuk")
  String login(Model model) {
    model.addAttribute("demo", premises.demo());
    model.addAttribute("provider", provider.getIfAvailable());
    return "web/login";
  }
}
