import * as z from "zod/mini";
import { asIsOf } from "#domain/as-is.ts";
import { type HandInAnswer, handInAnswerSchema } from "#protocol/courier/receipt.ts";
import { type PulledVersion, pulledVersionSchema } from "#protocol/envelope.ts";
import {
  enrolAnswerSchema,
  pageSchema,
  refusalAnswerSchema,
  type SyncAnswer,
  syncAnswerSchema,
} from "#protocol/messages.ts";
import type { Delivery, Transport } from "./ports.ts";

/**
 * The only file of the app that calls `fetch`. Every answer is parsed here, at the door; what is not JSON of ours is "not our
 * server" (a Wi-Fi's sign-in page answers 200 with HTML), never an empty success.
 */
export interface HttpTransportOptions {
  /** Origin of the server; the page's own when empty. */
  readonly baseUrl?: string;
  /** The signed-in person's token; nothing before that. */
  readonly token: () => string | undefined;
  readonly fetch?: typeof fetch;
  /** Gives up on a request after so many ms; the browser's own timer when not given. */
  readonly timeLimit?: (ms: number) => AbortSignal;
  /** Told how many bytes each answered request took, up and down, as far as headers say; for the person's data plan. */
  readonly count?: (bytes: number) => void;
  /** Compresses what goes up; the browser's own stream when not given, and plain where it has none. */
  readonly gzip?: Gzip | "none";
}

type Gzip = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

export interface HttpTransport extends Transport {
  /** Asks for one of the server's lists or summaries, for views wider than what this phone holds. Ids go in the body, never in a URL. */
  post<T>(path: string, body: object, schema: z.ZodMiniType<T>): Promise<Delivery<T>>;
  /** Hands in a courier file, one's own or a colleague's. */
  handIn(file: Uint8Array<ArrayBuffer>): Promise<Delivery<HandInAnswer>>;
}

export const createHttpTransport = ({
  baseUrl = "",
  token,
  fetch: send = (...given) => fetch(...given),
  timeLimit = (ms) => AbortSignal.timeout(ms),
  count,
  gzip = typeof CompressionStream === "undefined" ? "none" : gzipInBrowser,
}: HttpTransportOptions): HttpTransport => {
  const ask = async <T>(
    path: string,
    body: string,
    parse: (json: unknown) => T | undefined,
  ): Promise<Delivery<T>> => {
    const packed = await pack(body, gzip);
    return carry(path, { ...packed, type: "application/json" }, parse);
  };

  const carry = async <T>(
    path: string,
    packed: Packed & { readonly type: string },
    parse: (json: unknown) => T | undefined,
  ): Promise<Delivery<T>> => {
    const bearer = token();
    const headers = {
      accept: "application/json",
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      "content-type": packed.type,
      ...packed.headers,
    };
    const limit = timeLimit(timeoutMs(packed.bytes.byteLength));
    try {
      const response = await send(`${baseUrl}${path}`, {
        method: "POST",
        headers,
        signal: limit,
        cache: "no-store",
        credentials: "omit",
        body: packed.bytes,
      });
      const [delivery, bytesDown] = await read(response, parse);
      count?.(packed.bytes.byteLength + bytesDown);
      return delivery;
    } catch (thrown) {
      if (limit.aborted) return { type: "timeout" };
      if (thrown instanceof TypeError || isAbort(thrown)) return { type: "offline" };
      throw thrown;
    }
  };

  return {
    sync: async (request) => {
      const delivery = await ask("/v1/sync", JSON.stringify(request), parseSyncAnswer);
      return delivery.type === "answer" ? { type: "answer", ...delivery.answer } : delivery;
    },
    enrol: (request) => ask("/v1/enrol", JSON.stringify(request), parser(enrolAnswerSchema)),
    post: (path, body, schema) => ask(path, JSON.stringify(body), parser(schema)),
    handIn: (bytes) =>
      carry(
        "/v1/courier",
        { bytes, headers: {}, type: "application/octet-stream" },
        parser(handInAnswerSchema),
      ),
  };
};

/** 30 s, and more for what goes up at 5 kB a second. */
const timeoutMs = (bytes: number): number => 30_000 + Math.ceil(bytes / 5);

/** Below this, gzip saves no packet. */
const WORTH_BYTES = 1_024;

interface Packed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Record<string, string>;
}

const pack = async (text: string, gzip: Gzip | "none"): Promise<Packed> => {
  const bytes = new TextEncoder().encode(text);
  if (bytes.byteLength < WORTH_BYTES || gzip === "none") return { bytes, headers: {} };
  return { bytes: await gzip(bytes), headers: { "content-encoding": "gzip" } };
};

const gzipInBrowser: Gzip = async (bytes) => {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
};

/** What came, and how many bytes it took: as sent where the server says so, else as unpacked. */
const read = async <T>(
  response: Response,
  parse: (json: unknown) => T | undefined,
): Promise<readonly [Delivery<T>, number]> => {
  const text = await response.text();
  const bytes = Number(response.headers.get("content-length") ?? text.length);
  return [deliveryOf(response, text, parse), bytes];
};

const deliveryOf = <T>(
  response: Response,
  text: string,
  parse: (json: unknown) => T | undefined,
): Delivery<T> => {
  const json = readJson(response, text);
  if (json === undefined) return response.status >= 500 ? brokenGateway(response) : { type: "notOurServer" };
  if (response.ok) {
    const answer = parse(json);
    return answer === undefined
      ? { type: "nonsense", detail: `status ${response.status}, not the shape of an answer` }
      : { type: "answer", answer };
  }
  const refusal = refusalAnswerSchema.safeParse(json);
  if (!refusal.success) return { type: "notOurServer" };
  const retryAfterMs = retryAfter(response, refusal.data.retryAfter);
  return {
    type: "refused",
    refusal: refusal.data.error,
    ...(refusal.data.problem === undefined ? {} : { problem: refusal.data.problem }),
    status: response.status,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
};

/** Nothing when it is not JSON, or cut off in the middle. */
const readJson = (response: Response, text: string): unknown => {
  if (!/json/i.test(response.headers.get("content-type") ?? "")) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** A proxy in front of a server that is down answers with its own page: that is trouble at the server, not a foreign one. */
const brokenGateway = (response: Response): Delivery<never> => {
  const retryAfterMs = retryAfter(response, undefined);
  return {
    type: "refused",
    refusal: response.status === 503 ? "busy" : "broken",
    status: response.status,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
};

const retryAfter = (response: Response, seconds: number | undefined): number | undefined => {
  const header = Number(response.headers.get("retry-after") ?? Number.NaN);
  const asked = seconds ?? header;
  return Number.isFinite(asked) && asked >= 0 ? asked * 1_000 : undefined;
};

const isAbort = (thrown: unknown): boolean => thrown instanceof DOMException && thrown.name === "AbortError";

const parser =
  <T>(schema: z.ZodMiniType<T>) =>
  (json: unknown): T | undefined => {
    const parsed = schema.safeParse(json);
    return parsed.success ? parsed.data : undefined;
  };

/** Versions are parsed one by one: a single one that nobody can read must not hold up all others for ever. */
const loosePageSchema = z.extend(pageSchema, { versions: z.array(z.unknown()) });
const isReadable = asIsOf(pulledVersionSchema);
const looseAnswerSchema = z.extend(syncAnswerSchema, { pages: z.array(loosePageSchema) });

const parseSyncAnswer = (json: unknown): { answer: SyncAnswer; unreadable: number } | undefined => {
  const parsed = looseAnswerSchema.safeParse(json);
  if (!parsed.success) return undefined;
  const pages = parsed.data.pages.map((page) => ({
    ...page,
    versions: page.versions.flatMap((version) => {
      if (isReadable(version)) return [version as PulledVersion];
      const read = pulledVersionSchema.safeParse(version);
      return read.success ? [read.data] : [];
    }),
  }));
  const came = parsed.data.pages.reduce((sum, { versions }) => sum + versions.length, 0);
  const read = pages.reduce((sum, { versions }) => sum + versions.length, 0);
  return { answer: { ...parsed.data, pages }, unreadable: came - read };
};
