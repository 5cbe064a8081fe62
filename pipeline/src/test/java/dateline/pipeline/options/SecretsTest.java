package dateline.pipeline.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {

  @Test
  void takesUsersAndTokensOutOfAddresses() {
    assertEquals(
        "http://[redacted]@host:8080/v1?a=b", Secrets.redacted("http://me:pa55@host:8080/v1?a=b"));
    assertEquals(
        "https://h/p?sig=[redacted]&b=c&X-Amz-Signature=[redacted]",
        Secrets.redacted("https://h/p?sig=abc&b=c&X-Amz-Signature=def"));
    assertEquals("https://h/p?api_key=[redacted]", Secrets.redacted("https://h/p?api_key=1"));
    assertEquals("https://h/p?token=[redacted]#x", Secrets.redacted("https://h/p?token=1#x"));
  }

  @Test
  void takesSecretFieldsOutOfJson() {
    assertEquals(
        "[{\"fs.s3a.secret.key\": \"[redacted]\",\"fs.defaultFS\":\"hdfs://n\"}]",
        Secrets.redacted("[{\"fs.s3a.secret.key\": \"a\\\"b\",\"fs.defaultFS\":\"hdfs://n\"}]"));
  }

  @Test
  void leavesAlonePathsAndPatterns() {
    for (String plain :
        List.of("/data/keys/*.txt", "crawl/a@b.html,c?d=e", "s3://bucket/key/x", "html", "0.25")) {
      assertEquals(plain, Secrets.redacted(plain));
    }
  }

  @Test
  void keepsSecretsOutOfManifestAndMistakes() throws InvalidOptionsException {
    Map<String, Object> told =
        CommandLine.parse(
                "--input=a",
                "--output=o",
                "--lineage=https://host/v1?token=pa55",
                "--tempLocation=https://h/?sig=pa55")
            .redacted();
    assertFalse(told.toString().contains("pa55"), told.toString());
    assertEquals("https://host/v1?token=[redacted]", told.get("lineage"));
    for (String wrong :
        List.of(
            "--lineage=ftp://me:pa55@host/",
            "--reuse=http://me:pa55@host/a",
            "--lineage=http://me:pa55@host/",
            "--lineage=http://h/ x?token=pa55",
            "--targetParallelism=http://me:pa55@h")) {
      List<String> mistakes =
          assertThrows(
                  InvalidOptionsException.class,
                  () -> CommandLine.parse("--input=a", "--output=o", wrong))
              .mistakes();
      assertEquals(1, mistakes.size(), mistakes.toString());
      assertFalse(mistakes.toString().contains("pa55"), mistakes.toString());
    }
  }

  @Test
  void knowsOptionsForWatchingARun() throws InvalidOptionsException {
    CommandLine line =
        CommandLine.parse(
            "--input=a", "--output=o", "--metricsFile=m.prom", "--logFormat=JSON", "--dryRun");
    assertTrue(line.operations().dryRun());
    assertEquals("m.prom", String.valueOf(line.operations().metricsFile()));
    assertEquals("json", line.redacted().get("logFormat"));
    assertEquals("dateline.run", line.operations().lineageJob());
  }
}
