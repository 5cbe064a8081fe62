package dateline.nlp.crf;

/**
 * What a word says to one model, wherever it stands.
 *
 * @param shape its shape
 * @param wordPiece its number in features of more than one word
 * @param shapePiece its shape's
 * @param clusterPiece its cluster's
 * @param own what it says of its own label
 * @param previous what it says of the label of the word behind it
 * @param next what it says of the label of the word before it
 * @param soonRow what it says of the label of any word shortly before it
 * @param beforeRow what it says of the label of any word shortly behind it
 * @param stepTo what it says of its own label and the one before
 * @param stepFrom what it says of its own label and the one behind
 * @param stepBeforeRow what it says of the two labels before its own
 */
record WordFeatures(
    String shape,
    int wordPiece,
    int shapePiece,
    int clusterPiece,
    WeightRows.Sum own,
    WeightRows.Sum previous,
    WeightRows.Sum next,
    int soonRow,
    int beforeRow,
    WeightRows.Sum stepTo,
    WeightRows.Sum stepFrom,
    int stepBeforeRow) {}
