package dateline.nlp.tagging;

import dateline.nlp.words.Clusters;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A tagger's model as it is used.
 *
 * @param tags the tags' names by their numbers
 * @param companyEndings words that end names of companies
 * @param features by the numbers of {@link Template}
 */
record TaggerModel(
    List<String> tags,
    Dictionary dictionary,
    Clusters clusters,
    ClusterTriples triples,
    Set<String> companyEndings,
    List<FeatureRows> features)
    implements Serializable {

  static TaggerModel of(ModelFile file) {
    List<FeatureRows> features = file.features().stream().map(FeatureRows::new).toList();
    Clusters clusters = new Clusters(file.clusters());
    return new TaggerModel(
        List.copyOf(file.tags()),
        new Dictionary(file),
        clusters,
        new ClusterTriples(
            file.features().get(Template.CLUSTERS).keySet(),
            clusters,
            features.get(Template.CLUSTERS)),
        Set.copyOf(file.companyEndings()),
        List.copyOf(features));
  }

  /** The row of a feature's value, {@link FeatureRows#NONE} if the model does not know it. */
  int row(int template, String value) {
    return features.get(template).row(value);
  }
}
