package dateline.clean.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dateline.clean.decode.DecodedText;
import java.nio.charset.StandardCharsets;
import news.dateline.records.RemovalReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineRulesTest {

  private static Block block(String line) {
    DecodedText page =
        DecodedText.decode(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 0);
    return new BlockReader(page).read().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COPYRIGHT     | © 2021 Harbour Times. All rights reserved.
          COPYRIGHT     | Copyright 2020 The Gull Publishing Company
          COPYRIGHT     | 저작권자 © 항구일보 무단전재 및 재배포 금지
          COPYRIGHT     | (c) 2019 Gull Media
          TIMESTAMP     | Published: 12 August 2019, 14:30
          TIMESTAMP     | 2020.11.17 21:40 GMT+9
          TIMESTAMP     | Created 2021-03-04 Hit 57
          TIMESTAMP     | Views: 1,204
          TIMESTAMP     | 3 hours ago
          TIMESTAMP     | 입력 2020-01-02 10:30
          ADVERTISEMENT | Advertisement
          ADVERTISEMENT | Sponsored Content
          RELATED_LINKS | RELATED STORIES
          RELATED_LINKS | Read more: How batteries conquered the harbour
          RELATED_LINKS | • 10:15 am Fishing fleet returns after the storm
          SHARE         | Share this article
          COMMENT       | 12 Comments
          WIRE_CREDIT   | (With input from Coastwire)
          WIRE_CREDIT   | Reporting by Nadia Osei; editing by Mark Treloar
          WIRE_CREDIT   | (Coastwire)
          CAPTION       | Photo: the new bridge at dusk
          CAPTION       | Hana Bergmann (R) shakes hands with Lukas Thorne on June 14, 2019. (Hansapress)
          CAPTION       | Nurses wave from a window of the old hospital (photo: Lena Roth)
          CAPTION       | The flooded square, seen from the tower. /Coastwire Photo
          BYLINE        | By Nadia Osei and Mark Treloar
          BYLINE        | Nadia Osei, staff writer
          BYLINE        | desk@harbourtimes.example
          NAVIGATION    | Home > Business > Shipping
          """)
  void dropsClutterWithItsReason(RemovalReason reason, String line) {
    assertEquals(reason, LineRules.reasonFor(block(line)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share this bread with the people of the valley, the bishop told the crowd on Sunday.",
        "The copyright of the song belongs to the village, the court decided after nine years.",
        "Advertisement taxes will rise by a tenth next year, the finance minister said.",
        "The council met on 12 August 2019 and agreed to close the old bridge at 14:30 for repairs.",
        "The minister (right of centre) lost his seat by nine votes on June 14, 2019, and wept.",
        "\"Read more books,\" the mayor said.",
        "By the river, the mayor opened a new bridge.",
        "Comments by the minister angered the union.",
        "Reporters waited at the gate until midnight.",
        "Copyright law will be changed next year, the minister said after the vote.",
        "Copyright Bill critics gathered in front of the opera on Sunday evening.",
        "Reporting by the agency had been delayed for years, the court said on Monday.",
        "The court ruled on May 5, 2020 that the old port belongs to the city. (Coastwire)",
        "Villagers called the photo of the dead whale a disgrace.",
      })
  void keepsProseThatBeginsOrReadsLikeClutter(String line) {
    assertNull(LineRules.reasonFor(block(line)));
  }
}
