package dateline.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Hashes of what lies on the class path, the same whether it lies in a jar or in a folder.
 *
 * <p>Of each file its name, size and CRC-32 are hashed, which a jar's directory has for each entry:
 * half a gigabyte of models is not read through to know whether it is the same.
 */
final class ContentHashes {

  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private ContentHashes() {}

  /**
   * The hash of several resources.
   *
   * @param resources a folder, which ends with a slash, for all that is in it; a file for all of
   *     the jar that it lies in, or for itself where it lies in none
   * @throws IllegalStateException if there is no such resource
   */
  static String of(List<String> resources) {
    return KNOWN.computeIfAbsent(
        String.join("\n", resources), key -> of(resources, ContentHashes.class.getClassLoader()));
  }

  /** The same, of a class path of one's own. */
  static String of(List<String> resources, ClassLoader classPath) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String resource : resources) {
        files(resource, classPath)
            .forEach(
                (name, content) ->
                    digest.update((name + ' ' + content + '\n').getBytes(StandardCharsets.UTF_8)));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The hash of the jars or folders of classes that classes lie in, with all that is in them but
   * what archives have of their own.
   */
  static String ofCode(List<Class<?>> classes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Class<?> type : classes) {
        URL place = type.getProtectionDomain().getCodeSource().getLocation();
        codeOf(path(place))
            .forEach(
                (name, content) ->
                    digest.update((name + ' ' + content + '\n').getBytes(StandardCharsets.UTF_8)));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> codeOf(Path place) throws IOException {
    Map<String, String> files = Files.isDirectory(place) ? ofFolder(place, "") : ofJar(place, "");
    files.keySet().removeIf(name -> name.startsWith("META-INF/"));
    return files;
  }

  /** Size and checksum of each file, by its name. */
  private static Map<String, String> files(String resource, ClassLoader classPath)
      throws IOException {
    Enumeration<URL> places = classPath.getResources(resource);
    if (!places.hasMoreElements()) {
      throw new IllegalStateException(resource + " is not on the class path");
    }
    boolean isFolder = resource.endsWith("/");
    Map<String, String> files = new TreeMap<>();
    do {
      URL place = places.nextElement();
      URLConnection connection = place.openConnection();
      if (connection instanceof JarURLConnection jar) {
        files.putAll(ofJar(path(jar.getJarFileURL()), isFolder ? resource : ""));
      } else if (isFolder) {
        files.putAll(ofFolder(path(place), resource));
      } else {
        files.put(resource, ofFile(path(place)));
      }
      // Of a file the first is the one that is used; a folder may lie in several places.
    } while (isFolder && places.hasMoreElements());
    return files;
  }

  private static Path path(URL url) {
    try {
      return Path.of(new URI(url.toString()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("where a resource lies is a URI", e);
    }
  }

  private static Map<String, String> ofJar(Path jar, String prefix) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        // Classes are code, which has a version; a folder of resources may share its name with a
        // package.
        if (!entry.isDirectory() && isWanted(entry.getName(), prefix)) {
          files.put(entry.getName(), told(entry.getSize(), entry.getCrc()));
        }
      }
    }
    return files;
  }

  private static boolean isWanted(String name, String prefix) {
    return prefix.isEmpty() || name.startsWith(prefix) && !name.endsWith(".class");
  }

  private static Map<String, String> ofFolder(Path folder, String prefix) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = prefix + folder.relativize(file).toString().replace('\\', '/');
        if (isWanted(name, prefix)) {
          files.put(name, ofFile(file));
        }
      }
    }
    return files;
  }

  private static String ofFile(Path file) throws IOException {
    try (CheckedInputStream bytes =
        new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
      long size = bytes.transferTo(OutputStream.nullOutputStream());
      return told(size, bytes.getChecksum().getValue());
    }
  }

  private static String told(long size, long crc) {
    return size + " " + Long.toHexString(crc);
  }
}
