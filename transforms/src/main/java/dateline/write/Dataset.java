package dateline.write;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import news.dateline.records.Annotations;
import news.dateline.records.CleanedDocument;
import news.dateline.records.Document;
import news.dateline.records.Entity;
import news.dateline.records.Failure;
import news.dateline.records.Quote;
import news.dateline.records.Relation;
import news.dateline.records.Sentence;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** The datasets of a run directory. */
public enum Dataset {
  DOCUMENTS(Document.class),
  ENTITIES(Entity.class),
  RELATIONS(Relation.class),
  QUOTES(Quote.class),
  SENTENCES(Sentence.class),
  FAILURES(Failure.class),
  /** Documents as they were cleaned, for later runs. */
  CLEANED(CleanedDocument.class),
  /** What the stages made of each document, for later runs. */
  ANNOTATIONS(Annotations.class);

  /** Counters of the records that are handed to the files, by dataset; the namespace of them. */
  public static final String ENCODED_METRICS = "encoded";

  private final Class<? extends SpecificRecord> recordType;

  Dataset(Class<? extends SpecificRecord> recordType) {
    this.recordType = recordType;
  }

  /** Whether it is there for later runs, and no public data. */
  public boolean isKept() {
    return this == CLEANED || this == ANNOTATIONS;
  }

  /** Those that are public data. */
  public static List<Dataset> ofRecords() {
    return Arrays.stream(values()).filter(dataset -> !dataset.isKept()).toList();
  }

  /** Name of its directory, and in the manifest. */
  public String directory() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The schema its files are written with. */
  public Schema schema() {
    return SpecificData.get().getSchema(recordType);
  }
}
