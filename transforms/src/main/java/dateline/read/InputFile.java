package dateline.read;

import java.nio.file.Path;
import java.util.List;
import news.dateline.records.RawDocument;
import news.dateline.records.Source;

/** A matched file: a local path, or a URI of any file system Beam knows. */
final class InputFile {

  private InputFile() {}

  /** The file's URI, as records name it. */
  static String uri(String file) {
    return file.startsWith("/") ? Path.of(file).toUri().toString() : file;
  }

  /** The name of a payload of the file. */
  static RawDocument document(String file, Payload payload) {
    Origin origin = payload.origin();
    Source source =
        Source.newBuilder()
            .setUri(uri(file))
            .setRecordOffset(origin.recordOffset())
            .setRecordId(origin.recordId())
            .setFetchedAt(origin.fetchedAt())
            .setUrl(origin.url())
            .build();
    return RawDocument.newBuilder()
        .setDocumentId(Payload.documentId(payload.bytes()))
        .setSources(List.of(source))
        .setFile(file)
        .setOrdinal(payload.ordinal())
        .setStart(origin.start())
        .setDeclaredType(origin.mediaType())
        .setDeclaredCharset(origin.charset())
        .setHttpStatus(origin.httpStatus())
        .build();
  }
}
