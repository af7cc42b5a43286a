package id.adminduk.office.registry;

import id.adminduk.office.kernel.Refusal;

/** How the pages of the register say no; what the register itself refuses is a LifeRefusal. */
sealed interface RegistryRefusal extends Refusal {

  /** The role does not work with the register, or only reads in it. */
  record NotOfTheRegister() implements RegistryRefusal {
    @Override
    public String slug() {
      return "not-of-the-register";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Nobody with this number of a page in this office, or no such event. */
  record NotOnThisShelf() implements RegistryRefusal {
    @Override
    public String slug() {
      return "not-on-this-shelf";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** Between looking and writing somebody else wrote; the preview is shown again. */
  record RegisterMoved() implements RegistryRefusal {
    @Override
    public String slug() {
      return "register-moved";
    }
  }
}
