import { useEffect, useState } from "preact/hooks";

/** Something that changes outside the page's own state and tells when it did. */
export interface LiveSource {
  /** Calls `listener` after each change; answers with what ends that. */
  subscribe(listener: () => void): () => void;
  /** Rises with every change. */
  revision(): number;
}

/** Draws again whenever the source changed. The answer is a key for `useMemo`. */
export const useLive = (source: LiveSource): number => {
  const [revision, setRevision] = useState(() => source.revision());
  useEffect(() => {
    const read = () => setRevision(source.revision());
    // What changed between the first drawing and this effect told nobody.
    read();
    return source.subscribe(read);
  }, [source]);
  return revision;
};
