package dateline.nlp.compiled;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The file of one compiled model: the fingerprint of what it was compiled from and by, and the
 * model as Java serialises it. Around them is gzip that compresses nothing, for its checksum.
 */
final class CompiledModel {

  private static final int BUFFER_BYTES = 1 << 16;

  private final Path path;
  private final String fingerprint;

  CompiledModel(Path path, String fingerprint) {
    this.path = path;
    this.fingerprint = fingerprint;
  }

  /**
   * Reads the model.
   *
   * @return null if there is no file, or one of another fingerprint
   * @throws IOException if the file is cut off, altered, or of something else
   */
  <T> @Nullable T read(Class<T> type) throws IOException {
    try (InputStream file = new GZIPInputStream(Files.newInputStream(path), BUFFER_BYTES);
        ObjectInputStream in = new ObjectInputStream(file)) {
      // A file is no program: no other classes are loaded for it.
      in.setObjectInputFilter(ModelClasses.ONLY);
      // Asked first: a model of other classes may not be readable at all.
      if (!in.readUTF().equals(fingerprint)) {
        return null;
      }
      T model = type.cast(in.readObject());
      // The checksum is compared at the end.
      file.transferTo(OutputStream.nullOutputStream());
      return model;
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new IOException("its file " + path + " cannot be read: " + e, e);
    } catch (ClassNotFoundException
        | RuntimeException
        | LinkageError
        | OutOfMemoryError
        | StackOverflowError e) {
      // An altered length may ask for more memory than there is.
      throw new IOException("its file " + path + " cannot be read: " + e, e);
    }
  }

  /** Writes the model; whoever reads meanwhile finds what was there before. */
  void write(Serializable model) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    Path unfinished = Path.of(path + "." + UUID.randomUUID() + ".tmp");
    try {
      try (ObjectOutputStream out =
          new ObjectOutputStream(
              new BufferedOutputStream(
                  new Uncompressed(Files.newOutputStream(unfinished)), BUFFER_BYTES))) {
        out.writeUTF(fingerprint);
        out.writeObject(model);
      }
      Files.move(
          unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static final class Uncompressed extends GZIPOutputStream {

    Uncompressed(OutputStream out) throws IOException {
      super(out, BUFFER_BYTES);
      def.setLevel(Deflater.NO_COMPRESSION);
    }
  }
}
