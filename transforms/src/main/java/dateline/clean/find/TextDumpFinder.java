package dateline.clean.find;

import dateline.clean.block.Block;
import dateline.clean.block.BlockReader;
import dateline.clean.block.CleanedPage;
import dateline.clean.block.InlineCredit;
import dateline.clean.block.PageKind;
import dateline.clean.block.PageTraits;
import dateline.clean.decode.DecodedText;
import dateline.clean.decode.MappedText;
import dateline.clean.metadata.MetadataReader;
import dateline.limit.TimeBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.records.RemovalReason;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a text dump of a page: first what each block says of itself, then what its
 * place among the others says. Prose is kept wherever it stands; what is short and unfinished has
 * to earn its place.
 */
public final class TextDumpFinder implements ArticleFinder {

  @Override
  public CleanedPage find(DecodedText page, @Nullable String address, TimeBudget budget) {
    DumpLines lines = new DumpLines(new BlockReader(page, budget).read(), budget);
    DumpNeighbours.judge(lines);
    budget.check();
    DumpBody body = DumpBody.judge(lines);
    budget.check();
    return collect(lines, body);
  }

  private static CleanedPage collect(DumpLines lines, DumpBody body) {
    List<MappedText> kept = new ArrayList<>();
    List<CleanedPage.Removed> removed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      RemovalReason reason = lines.reason(i);
      MappedText text = lines.block(i).mapped();
      if (reason != null) {
        removed.add(new CleanedPage.Removed(text, reason));
        continue;
      }
      InlineCredit credit = InlineCredit.in(text);
      kept.add(credit.text());
      if (credit.credit() != null) {
        removed.add(new CleanedPage.Removed(credit.credit(), RemovalReason.WIRE_CREDIT));
      }
    }
    return new CleanedPage(kind(kept, lines, body), kept, removed, metadata(kept, lines, body));
  }

  /** A dump shows no more than lines: those of a list of links have no prose between them. */
  private static PageKind kind(List<MappedText> kept, DumpLines lines, DumpBody body) {
    PageTraits traits = new PageTraits();
    kept.forEach(paragraph -> traits.addKept(new Block(paragraph, true).wordCount()));
    for (int i = 0; i < lines.size(); i++) {
      Block block = lines.block(i);
      if (i == body.title()) {
        traits.addHeading(block.lower());
      }
      traits.addNotice(block, lines.open(i));
      if (!lines.open(i) && !block.isSentence() && PageTraits.isHeadline(block)) {
        traits.addHeadline(i > body.first() && i < body.last());
      }
    }
    return traits.kind();
  }

  private static CleanedPage.Metadata metadata(
      List<MappedText> kept, DumpLines lines, DumpBody body) {
    MetadataReader reader = new MetadataReader();
    Map<Integer, RemovalReason> reasons = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      RemovalReason reason = lines.reason(i);
      if (reason != null) {
        reasons.put(i, reason);
      }
    }
    return reader.read(lines.blocks(), reasons, body.first(), body.title(), kept);
  }
}
