package dateline.nlp.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.nlp.parse.serial.ShiftReduceModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ModelClassesTest {

  private interface Task extends Supplier<String>, Serializable {}

  private static byte[] serialized(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object read(Object object) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(serialized(object)))) {
      in.setObjectInputFilter(ModelClasses.ONLY);
      return in.readObject();
    }
  }

  @Test
  void takesValuesAndCollections() throws Exception {
    Object values = new HashMap<>(Map.of("a", new ArrayList<>(List.of(1, 2.0, "b"))));
    assertEquals(values, read(values));
    assertEquals(3, ((double[][]) read(new double[3][2])).length);
  }

  @Test
  void takesNoForeignObjects() {
    assertThrows(InvalidClassException.class, () -> read(URI.create("http://localhost/")));
    assertThrows(
        InvalidClassException.class, () -> read(new HashMap<>(Map.of(1, URI.create("a")))));
    Task task = () -> "run";
    assertThrows(InvalidClassException.class, () -> read(task));
  }

  @Test
  void holdsForModelsOfTrees() throws IOException {
    byte[] foreign = serialized(URI.create("http://localhost/"));
    IOException refused =
        assertThrows(
            InvalidClassException.class,
            () -> ShiftReduceModel.read(new ByteArrayInputStream(foreign)));
    assertTrue(String.valueOf(refused.getMessage()).contains("REJECTED"), refused.toString());
  }
}
