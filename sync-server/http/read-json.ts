import { gunzipSync } from "node:zlib";
import { fail, ok, type Result } from "#domain/result.ts";
import { LIMITS } from "#protocol/version.ts";

/** Reads a request's JSON, gzipped or plain. Both the bytes sent and the bytes inflated are counted before they are kept. */
export const readJson = async (request: Request): Promise<Result<unknown, "tooLarge" | "badRequest">> => {
  const sent = await readBody(request);
  if (!sent.ok) return sent;
  const bytes = decode(sent.value, request.headers.get("content-encoding") ?? "identity");
  if (!bytes.ok) return bytes;
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes.value)));
  } catch {
    return fail("badRequest");
  }
};

/** The bytes of a request as they came, at most `limit` of them. */
export const readBody = async (
  request: Request,
  limit: number = LIMITS.requestBytes,
): Promise<Result<Uint8Array<ArrayBuffer>, "tooLarge" | "badRequest">> => {
  const declared = Number(request.headers.get("content-length") ?? 0);
  return declared > limit ? fail("tooLarge") : readBytes(request, limit);
};

const readBytes = async (
  request: Request,
  limit: number,
): Promise<Result<Uint8Array<ArrayBuffer>, "tooLarge" | "badRequest">> => {
  // What declared its length brings no more than that, HTTP sees to it, and need not be read as a stream.
  if (request.headers.has("content-length")) return readWhole(request, limit);
  const { body } = request;
  if (!body) return ok(new Uint8Array());
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      length += chunk.byteLength;
      if (length > limit) return fail("tooLarge");
      chunks.push(chunk);
    }
  } catch {
    return fail("badRequest"); // the sender went away in the middle
  }
  return ok(Buffer.concat(chunks));
};

const readWhole = async (
  request: Request,
  limit: number,
): Promise<Result<Uint8Array<ArrayBuffer>, "tooLarge" | "badRequest">> => {
  try {
    const bytes = new Uint8Array(await request.arrayBuffer());
    return bytes.byteLength > limit ? fail("tooLarge") : ok(bytes);
  } catch {
    return fail("badRequest"); // the sender went away in the middle
  }
};

/** On the spot: at most two megabytes come of it, and another thread would cost many times the work for a phone's usual kilobytes. */
const decode = (bytes: Uint8Array, encoding: string): Result<Uint8Array, "tooLarge" | "badRequest"> => {
  if (encoding === "identity") return ok(bytes);
  if (encoding !== "gzip") return fail("badRequest");
  try {
    return ok(gunzipSync(bytes, { maxOutputLength: LIMITS.requestBytes }));
  } catch (error) {
    // A small file that inflates without end stops here.
    return fail(error instanceof RangeError ? "tooLarge" : "badRequest");
  }
};
