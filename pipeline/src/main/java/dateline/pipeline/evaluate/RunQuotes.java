package dateline.pipeline.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.records.Argument;
import news.dateline.records.Quote;
import news.dateline.records.Span;

/** The quotes of a run's document. */
final class RunQuotes {

  private RunQuotes() {}

  static List<Said> of(List<Quote> quotes, GoldOffsets offsets) {
    Map<String, String> before = new HashMap<>();
    for (Quote quote : quotes) {
      if (quote.getContinues() != null) {
        before.put(quote.getQuoteId(), quote.getContinues());
      }
    }
    List<Said> said = new ArrayList<>();
    for (Quote quote : quotes) {
      Span cue = quote.getCue();
      Argument speaker = quote.getSpeaker();
      said.add(
          new Said(
              offsets.extent(quote.getBegin(), quote.getEnd()),
              utterance(quote.getQuoteId(), before),
              speaker == null ? List.of() : List.of(party(speaker, offsets)),
              cue == null ? List.of() : List.of(offsets.extent(cue.getBegin(), cue.getEnd()))));
    }
    said.sort(Comparator.comparingInt(piece -> piece.extent().begin()));
    return said;
  }

  /** The first piece's id. */
  private static String utterance(String quote, Map<String, String> before) {
    String first = quote;
    for (String piece = before.get(quote); piece != null; piece = before.get(piece)) {
      first = piece;
    }
    return first;
  }

  private static Party party(Argument speaker, GoldOffsets offsets) {
    return new Party(
        RunRelations.id(speaker), Set.of(offsets.extent(speaker.getBegin(), speaker.getEnd())));
  }
}
