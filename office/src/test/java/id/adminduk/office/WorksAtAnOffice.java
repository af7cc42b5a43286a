package id.adminduk.office;

import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.premises.Scope;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Lets tests that call rooms directly work under the scope of the demo's Tapin, as a request of one
 * of its officers would. A thread that a test starts has no scope until it takes one: {@link
 * OfficeTestBase#atWork}.
 */
public final class WorksAtAnOffice implements InvocationInterceptor {

  static final Scope TAPIN = Scope.at(new OfficeCode("6305"));

  private static Scope scope(ExtensionContext context) {
    // A dynamic test knows its class through its parents only.
    Optional<Class<?>> test = context.getTestClass();
    if (test.isEmpty() && context.getParent().isPresent()) {
      return scope(context.getParent().get());
    }
    return test.flatMap(known -> AnnotationSupport.findAnnotation(known, AtOffice.class))
        .map(place -> Scope.at(new OfficeCode(place.value())))
        .orElse(TAPIN);
  }

  @Override
  public void interceptBeforeAllMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    scope(context).call(invocation::proceed);
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    scope(context).call(invocation::proceed);
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    scope(context).call(invocation::proceed);
  }

  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    scope(context).call(invocation::proceed);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    scope(context).call(invocation::proceed);
  }

  @Override
  public <T extends @Nullable Object> T interceptTestFactoryMethod(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    return scope(context).call(invocation::proceed);
  }

  @Override
  public void interceptDynamicTest(
      Invocation<@Nullable Void> invocation,
      DynamicTestInvocationContext test,
      ExtensionContext context)
      throws Throwable {
    scope(context).call(invocation::proceed);
  }
}
