package dateline.clean.block;

/** News and picture agencies whose names stand alone for a credit. */
final class Agencies {

  /** A pattern of one of them. */
  static final String PATTERN =
      "\\b(?:AP|AFP|EPA|PA|DPA|ANSA|TASS|AAP|Reuters|REUTERS|Getty|Xinhua|Yonhap|Kyodo|Alamy"
          + "|Shutterstock|Bloomberg)\\b";

  private Agencies() {}
}
