package dateline.pipeline.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptions;

/** Files in memory, under {@code mem://host/path}: what is neither local nor has locks. */
public final class MemoryFileSystem extends FileSystem<MemoryFileSystem.Name> {

  /** All files by their URIs. */
  public static final NavigableMap<String, byte[]> FILES = new ConcurrentSkipListMap<>();

  /** URIs of files that cannot be read now, as a store's client tells it. */
  public static final Set<String> UNREADABLE = ConcurrentHashMap.newKeySet();

  /** Whether the server is gone. */
  public static volatile boolean gone;

  /** Gives it to Beam. */
  public static final class Registrar implements FileSystemRegistrar {
    @Override
    public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
      return List.of(new MemoryFileSystem());
    }
  }

  record Name(String uri) implements ResourceId {

    @Override
    public ResourceId resolve(String other, ResolveOptions options) {
      boolean directory = options == ResolveOptions.StandardResolveOptions.RESOLVE_DIRECTORY;
      return new Name(uri + other + (directory && !other.endsWith("/") ? "/" : ""));
    }

    @Override
    public ResourceId getCurrentDirectory() {
      return new Name(uri.substring(0, uri.lastIndexOf('/') + 1));
    }

    @Override
    public String getScheme() {
      return "mem";
    }

    @Override
    public String getFilename() {
      return uri.substring(uri.lastIndexOf('/') + 1);
    }

    @Override
    public boolean isDirectory() {
      return uri.endsWith("/");
    }

    @Override
    public String toString() {
      return uri;
    }
  }

  @Override
  protected List<MatchResult> match(List<String> specs) {
    if (gone) {
      throw new IllegalStateException("connection refused");
    }
    return specs.stream().map(MemoryFileSystem::match).toList();
  }

  private static MatchResult match(String spec) {
    Pattern pattern =
        Pattern.compile(
            Pattern.quote(spec)
                .replace("**", "\\E.*\\Q")
                .replaceAll("(?<![.])[*]", "\\\\E[^/]*\\\\Q"));
    List<MatchResult.Metadata> found =
        FILES.entrySet().stream()
            .filter(file -> pattern.matcher(file.getKey()).matches())
            .map(
                file ->
                    MatchResult.Metadata.builder()
                        .setResourceId(new Name(file.getKey()))
                        .setSizeBytes(file.getValue().length)
                        .setIsReadSeekEfficient(false)
                        .build())
            .toList();
    return MatchResult.create(
        found.isEmpty() ? MatchResult.Status.NOT_FOUND : MatchResult.Status.OK, found);
  }

  @Override
  protected WritableByteChannel create(Name name, CreateOptions options) {
    return Channels.newChannel(
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            FILES.put(name.uri(), toByteArray());
          }
        });
  }

  @Override
  protected ReadableByteChannel open(Name name) throws IOException {
    return Channels.newChannel(
        new ByteArrayInputStream(bytes(name)) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            if (UNREADABLE.contains(name.uri())) {
              throw new IllegalStateException("slow down (503)");
            }
            return super.read(buffer, offset, length);
          }
        });
  }

  private static byte[] bytes(Name name) throws FileNotFoundException {
    byte[] bytes = FILES.get(name.uri());
    if (bytes == null) {
      throw new FileNotFoundException(name.uri());
    }
    return bytes;
  }

  @Override
  protected void copy(List<Name> from, List<Name> to) throws IOException {
    for (int i = 0; i < from.size(); i++) {
      FILES.put(to.get(i).uri(), bytes(from.get(i)));
    }
  }

  @Override
  protected void rename(List<Name> from, List<Name> to, MoveOptions... options) throws IOException {
    copy(from, to);
    delete(from);
  }

  @Override
  protected void delete(Collection<Name> names) {
    names.forEach(name -> FILES.remove(name.uri()));
  }

  @Override
  protected Name matchNewResource(String uri, boolean directory) {
    return new Name(directory && !uri.endsWith("/") ? uri + "/" : uri);
  }

  @Override
  protected String getScheme() {
    return "mem";
  }
}
