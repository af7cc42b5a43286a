package id.adminduk.office.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads from bytecode whether SQL is constant: the instruction before {@code JdbcClient.sql} must
 * load a string from the constant pool.
 *
 * <p>The compiler folds text blocks and sums of constants into one such string; whatever is glued
 * at run time is not one. Stricter than looking for {@code formatted}: a variable is refused too.
 */
final class SqlArguments {

  private SqlArguments() {}

  /** Lists calls of {@code sql} whose argument is no constant, and every use of the older doors. */
  static List<String> glued(String className) {
    List<String> found = new ArrayList<>();
    ClassModel model = read(className);
    for (MethodModel method : model.methods()) {
      method.code().ifPresent(code -> judge(code, className, found));
    }
    return found;
  }

  private static void judge(Iterable<CodeElement> code, String className, List<String> found) {
    boolean constant = false;
    int line = 0;
    for (CodeElement element : code) {
      switch (element) {
        case LineNumber number -> line = number.line();
        case LabelTarget _ -> {}
        case InvokeInstruction call -> {
          String owner = call.owner().asInternalName().replace('/', '.');
          boolean isSql =
              owner.equals(JdbcClient.class.getName()) && call.name().equalsString("sql");
          if ((isSql && !constant) || isOlderDoor(owner)) {
            found.add(className + ":" + line);
          }
          constant = false;
        }
        case ConstantInstruction loaded -> constant = loaded.constantValue() instanceof String;
        case java.lang.classfile.Instruction _ -> constant = false;
        default -> {}
      }
    }
  }

  private static boolean isOlderDoor(String owner) {
    return owner.equals(JdbcTemplate.class.getName())
        || owner.equals(JdbcOperations.class.getName());
  }

  private static ClassModel read(String className) {
    String resource = "/" + className.replace('.', '/') + ".class";
    try (InputStream bytes = SqlArguments.class.getResourceAsStream(resource)) {
      return ClassFile.of().parse(Objects.requireNonNull(bytes, resource).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
