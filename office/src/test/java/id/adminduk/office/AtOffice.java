package id.adminduk.office;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says at which office a test class works; without it at Kabupaten Tapin. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AtOffice {

  /** Kemendagri code, such as {@code 5272}. */
  String value();
}
