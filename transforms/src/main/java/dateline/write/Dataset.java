package dateline.write;

import java.util.Locale;
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
  FAILURES(Failure.class);

  private final Class<? extends SpecificRecord> recordType;

  Dataset(Class<? extends SpecificRecord> recordType) {
    this.recordType = recordType;
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
