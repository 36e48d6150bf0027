import type { Bytes } from "./bytes.ts";

/** By the browser's own streams; not every browser has them. */
export const gzip = (bytes: Bytes): Promise<Bytes> => through(bytes, new CompressionStream("gzip"));
export const gunzip = (bytes: Bytes): Promise<Bytes> => through(bytes, new DecompressionStream("gzip"));

const through = async (bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> => {
  const writer = stream.writable.getWriter();
  // Awaiting these would wait for the reader below; a failure shows there too.
  void writer.write(bytes).catch(() => undefined);
  void writer.close().catch(() => undefined);
  return new Uint8Array(await new Response(stream.readable).arrayBuffer());
};
