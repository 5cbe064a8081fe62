package dateline.clean.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import news.dateline.records.RemovalReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COPYRIGHT     | © 2021 Harbour Times. All rights reserved.
          COPYRIGHT     | Copyright 2020 The Gull Publishing Company
          COPYRIGHT     | 저작권자 © 항구일보 무단전재 및 재배포 금지
          COPYRIGHT     | (c) 2019 Gull Media
          COPYRIGHT     | Copyright by Gull Media
          COPYRIGHT     | Copyright ©
          COPYRIGHT     | Â© 2021 Harbour Times
          COPYRIGHT     | The texts and pictures of this page are ©Harbour Times and may not be copied.
          COPYRIGHT     | ©harbourtimes.example
          COPYRIGHT     | Copyright The Harbour Times of Ardmouth, all rights reserved
          COPYRIGHT     | All rights reserved. No part of this page may be copied without consent.
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
          WIRE_CREDIT   | Reporting by Nadia Osei in Ardmouth, Mark Treloar in Oslo and Lena Roth in Vesland.
          WIRE_CREDIT   | Source: Ministry of Ports
          CAPTION       | Photo: the new bridge at dusk
          CAPTION       | Hana Bergmann (R) shakes hands with Lukas Thorne on June 14, 2019. (Hansapress)
          CAPTION       | Nurses wave from a window of the old hospital (photo: Lena Roth)
          CAPTION       | The flooded square, seen from the tower. /Coastwire Photo
          CAPTION       | Photo: The mayor opens the new bridge at dusk on Sunday evening.
          CAPTION       | VIDEO: The moment when the old bridge falls into the river.
          CAPTION       | Photo/Coastwire
          CAPTION       | Lena Roth/Coastwire
          CAPTION       | The mayor waves from the bridge on Sunday. Lena van Roth / Coastwire Images
          CAPTION       | Reuters/Lena Roth
          CAPTION       | Lena van Roth Getty Images
          CAPTION       | A gull on the pier of Ardmouth on Sunday (File Photo)
          CAPTION       | The chairman of the board at his desk (Credit: Bo Li)
          CAPTION       | Hana Bergmann (R) speaks to reporters in Ardmouth on June 14, 2019.
          COPYRIGHT     | Copyright Gull Media Ltd.
          COPYRIGHT     | Copyright Hansapress 2020
          WIRE_CREDIT   | - AFP
          WIRE_CREDIT   | -- Coastwire --
          CAPTION       | The square on Sunday AP Photo/Lena Roth
          CAPTION       | The square on Sunday (Ardmouth School of Art/Lena Roth)
          CAPTION       | The square on Sunday Lena Roth/The Gull Times
          CAPTION       | The square on Sunday. Photograph: Lena Roth for the Gull
          CAPTION       | The square on Sunday. Image copyright Coastwire
          CAPTION       | Nurses wave from a window, Reuters
          BYLINE        | By Nadia Osei and Mark Treloar
          BYLINE        | Nadia Osei, staff writer
          BYLINE        | desk@harbourtimes.example
          NAVIGATION    | Home > Business > Shipping
          """)
  void dropsClutterWithItsReason(RemovalReason reason, String line) {
    assertEquals(reason, LineRules.reasonFor(TestBlocks.of(line)));
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
        "Villagers post pictures of the dead whale to shame the minister",
        "Photographers on strike",
        "After the mayor shared the photo, the chairman asked for his resignation:",
        "Watch: the new law takes effect in May, the minister said.",
        "Photo sharing has changed the way people travel, researchers found.",
        "Photo-sharing apps must ask their users first, the court ruled on Monday.",
        "Image-conscious mayors",
        "Video/audio recordings of the meeting were shown to the court on Monday.",
        "The harbour is open 24/7 and/or on request, from 3/4/2021 on",
        "All that is known stands at https://harbour.example/News/The-Channel",
        "The fee will be $5/Month",
        "Who pays for the Ardmouth/Vesland ferry",
        "Left/Right",
        "Talks between Lena van Roth/Mark Treloar",
        "10 Harbour Street / Gull Palace / Ardmouth",
        "What the book says that was written by Lena Roth and Reuters",
        "Copyright Deal Between Gull and French Writers",
        "Copyright Strike Hits Gull Channel",
        "Copyright of Mickey Gull Expires",
        "The photo, marked “© 2020 Gull Images”, was shared widely, and the town has asked why.",
        "Source: Bears to hire Ben Roth as head coach",
        "- Albania",
        "(Laughter)",
        "[Applause]",
        "Vesland/Ardmouth Peace Talks Resume",
        "Nilsson/Roth Alliance Talks Collapse",
        "Thorne/Bergmann Debate",
        "White House Restores Access for AP",
        "Ardmouth Sues EPA",
        "Gov. Mary Tallis (R) sued the state on Jan. 5, 2022, over the mandate for the coast guard.",
        "The measure, backed by Sen. Ann Moe (R), takes effect on July 1, 2023, in all of Vesland.",
        "Copyright Office rejects claim of a painter",
        "Copyright Law Faces Test in Court",
        "Copyright Claims Rise",
        "All rights reserved for pilots were abolished in 1911.",
        "Source: the ministry said on Monday that the flood had been caused by ice.",
        "By Wednesday Morning",
        "What is known about the attack on Reuters",
        "Gov. Mary Tallis (R) signed the bill on June 14, 2019, after weeks of talks.",
        "The board met at its cafÃ© on Monday and spoke of the protÃ©gÃ©s of the mayor.",
        "The painter puts a © under each of her works, and sues whoever copies them.",
        "Copyright by its nature protects those who write, the court said.",
        "Reproduction without permission is theft, the painter told the court.",
        "Written by a king of Vesland, the play had been lost for years.",
        "Edited by Lena Roth, the magazine sold a million copies in its first year.",
        "With reporting by its own staff, the paper showed that the port had lied.",
        "She posted it on Facebook and left.",
        "More on that story was lost.",
        "The Gull reporter was shot twice.",
        "By Monday Evening, all was quiet.",
        "• 10:15 am: The fishing fleet has returned to Ardmouth, the coast guard says.",
      })
  void keepsProseThatBeginsOrReadsLikeClutter(String line) {
    assertNull(LineRules.reasonFor(TestBlocks.of(line)));
  }
}
