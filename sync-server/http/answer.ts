import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { REQUEST_REFUSALS, type RequestRefusal } from "#protocol/messages.ts";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Below this a compressed answer saves no packet. */
const WORTH_BYTES = 1_024;

/** A JSON text as an answer, compressed as far as the reader takes it. */
export const jsonAnswer = async (request: Request, text: string, status = 200): Promise<Response> => {
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    vary: "accept-encoding",
  };
  const accepted = request.headers.get("accept-encoding") ?? "";
  if (text.length < WORTH_BYTES || !/\b(br|gzip)\b/.test(accepted))
    return new Response(text, { status, headers });
  const isBrotli = /\bbr\b/.test(accepted);
  const body = isBrotli
    ? // Quality 4 packs a page 10 % smaller than gzip at a third of the time of quality 9.
      await toBrotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
    : await toGzip(text);
  return new Response(new Uint8Array(body), {
    status,
    headers: { ...headers, "content-encoding": isBrotli ? "br" : "gzip" },
  });
};

/** The named reason why a request was not served. */
export const refusalAnswer = (
  refusal: RequestRefusal,
  more: { readonly retryAfter?: number; readonly epoch?: number } = {},
): Response =>
  new Response(JSON.stringify({ error: refusal, ...more }), {
    status: REQUEST_REFUSALS[refusal],
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      ...(more.retryAfter === undefined ? {} : { "retry-after": String(more.retryAfter) }),
    },
  });
