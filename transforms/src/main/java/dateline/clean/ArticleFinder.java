package dateline.clean;

/** Finds the article in a decoded page; one for each form of page. */
interface ArticleFinder {

  CleanedPage find(DecodedText page);
}
