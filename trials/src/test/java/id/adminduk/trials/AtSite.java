package id.adminduk.trials;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says at which office a trial takes place; without it at Kabupaten Tapin. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface AtSite {

  Site value();
}
