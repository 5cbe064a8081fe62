package dateline.clean;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Damages files as disks, crawlers and malice do; the same seed gives the same damage. */
final class Mutator {

  private static final int MAX_STEPS = 4;
  private static final int MAX_LENGTH = 1 << 17;

  /** Pieces that readers of text, HTML and containers stumble over. */
  private static final List<String> HOSTILE =
      List.of(
          "\0",
          "\0".repeat(40),
          "\u202e\u2067\u200f",
          "\u202e".repeat(300),
          "e" + "\u0301".repeat(300),
          "x\u0301\u0323\u0327",
          "\u0301\u0308",
          "a\u200b\u0301",
          "\u1100\u1161\u11a8",
          "👩\u200d👩\u200d👧\u200d👦",
          "\ud83d\ude00".repeat(50),
          "\ufffd\ufeff\uffff",
          "\u2028\u2029\u0085\u000b\f",
          "\u00c3\u00a9 \u00e2\u20ac\u2122 \u00e2\u20ac\u0153",
          "<div>".repeat(700),
          "<b><i><table><tr><td>".repeat(60),
          "</div></p></body></html>",
          "<table>stray<tr>more<td>cell</td>after</table>behind",
          "<p hidden>hidden<p>shown<div style='display: none'>",
          "<!-- never closed",
          "<!-->-->",
          "--!>",
          "<![CDATA[ character & data ]]>",
          "<![CDATA[ never closed",
          "<svg><title>drawn</title><![CDATA[ in a drawing ]]></svg>",
          "<svg><p>broken out",
          "<math><mi>x</mi></math>",
          "<script>var a = '</p><b>';</script>",
          "<script>if (a < b && c > d) { document.write('<p>'); ",
          "<style>p:before { content: '</style",
          "<textarea><p>",
          "<title>",
          "<xmp>&amp;<b></xmp>",
          "<plaintext>",
          "<noscript><p>no script</noscript>",
          "<template><p>a template</template>",
          "<select><option>one<p>two</select>",
          "<frameset><frame>",
          "<br><br/><br clear=all>",
          "<a href='x'>link<a href='y'>link",
          "<pre>\n\n  kept   as it is\n</pre>",
          "<p class='" + "very-long ".repeat(300) + "'>",
          "<p a=b a=c \"='<> / =>",
          "<p title='never closed>",
          "<",
          "<".repeat(400),
          "</",
          "<!",
          "<?php echo '>' ?>",
          "<?xml version='1.0' encoding='UTF-16'?>",
          "<meta charset='Shift_JIS'>",
          "<meta charset=utf-7>",
          "<base href='javascript:alert(1)'>",
          "&#x110000;",
          "&#0;&#xd800;&#128;&#xfffe;&#x1F600;",
          "&#99999999999999999999;",
          "&amp;amp;lt;p&amp;gt;",
          "&ampx&ltp&notit;&copy2020&nbsp",
          "&CounterClockwiseContourIntegral;&NotEqualTilde;&fjlig;",
          "&".repeat(300),
          "&eacute;&#x301;e<b>\u0301</b>",
          "\r",
          "\r\n\r\n",
          "\n".repeat(200),
          " ".repeat(500) + "\t\u00a0\u3000",
          "\\u0000\\ud800\\",
          "\"",
          "{\"url\":\"x\",\"html\":\"\\ud83d<p>\"}\n",
          "[[[[[[[[{\"a\":",
          "{\"html\":" + "[".repeat(2000),
          "Content-Length: -1\r\n",
          "Content-Length: 99999999999999999999\r\n",
          "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
          "Transfer-Encoding: chunked\r\n\r\n5\r\nab",
          "Content-Encoding: gzip, br, deflate, zstd\r\n",
          "WARC/1.0\r\nWARC-Type: response\r\n\r\n",
          "WARC/1.0\r\n\r\n\r\n\r\n",
          "PK\u0003\u0004",
          "ustar");

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("windows-1252"));

  private final List<byte[]> others;
  private final Random random;

  /**
   * @param others files to splice with
   */
  Mutator(List<byte[]> others, long seed) {
    this.others = others;
    this.random = new Random(seed);
  }

  /** A damaged copy of a file. */
  byte[] mutate(byte[] file) {
    byte[] mutated = file;
    int steps = 1 + random.nextInt(MAX_STEPS);
    for (int i = 0; i < steps; i++) {
      mutated = step(mutated);
      mutated = mutated.length > MAX_LENGTH ? Arrays.copyOf(mutated, MAX_LENGTH) : mutated;
    }
    return random.nextInt(12) == 0 ? gzip(mutated) : mutated;
  }

  private byte[] step(byte[] file) {
    int begin = random.nextInt(file.length + 1);
    int end = Math.min(file.length, begin + 1 + random.nextInt(1 << random.nextInt(10)));
    return switch (random.nextInt(12)) {
      case 0 -> flipped(file);
      case 1 -> Arrays.copyOf(file, begin);
      case 2 -> {
        byte[] other = others.get(random.nextInt(others.size()));
        yield replaced(file, begin, file.length, from(other, random.nextInt(other.length + 1)));
      }
      case 3 -> replaced(file, end, end, Arrays.copyOfRange(file, begin, end));
      case 4 -> replaced(file, begin, end, new byte[0]);
      case 5 -> {
        byte[] noise = new byte[end - begin];
        random.nextBytes(noise);
        yield replaced(file, begin, end, noise);
      }
      case 6 -> withAnotherNumber(file, begin);
      case 7 -> {
        byte[] half = {(byte) random.nextInt(256), (byte) (0xd8 + random.nextInt(8))};
        yield replaced(file, begin, begin, half);
      }
      default -> replaced(file, begin, begin, hostile());
    };
  }

  private byte[] hostile() {
    String piece = HOSTILE.get(random.nextInt(HOSTILE.size()));
    return piece.getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
  }

  private byte[] flipped(byte[] file) {
    byte[] flipped = file.clone();
    for (int i = random.nextInt(8); i >= 0 && flipped.length > 0; i--) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  /** Changes the number that comes next: a length, an offset, a date, a reference. */
  private byte[] withAnotherNumber(byte[] file, int from) {
    int begin = from;
    while (begin < file.length && !Character.isDigit(file[begin])) {
      begin++;
    }
    int end = begin;
    while (end < file.length && Character.isDigit(file[end])) {
      end++;
    }
    List<String> numbers = List.of("0", "-1", "1", "7", "4294967296", "9223372036854775808", "");
    String number = numbers.get(random.nextInt(numbers.size()));
    return replaced(file, begin, end, number.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] from(byte[] file, int begin) {
    return Arrays.copyOfRange(file, begin, file.length);
  }

  private static byte[] replaced(byte[] file, int begin, int end, byte[] by) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, begin);
    out.writeBytes(by);
    out.write(file, end, file.length - end);
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
