package dateline.shuffle;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;

/** How work is dealt out. */
public interface PlaceOptions extends PipelineOptions {

  @Description(
      "Groups in which documents meet to be compared and joined; 0: as many as suit the runner. A "
          + "worker holds one at a time: on a cluster take one for each thousand documents. "
          + "Records do not depend on it.")
  @Default.Integer(0)
  int getPlaces();

  void setPlaces(int places);
}
