import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { refusalAnswer } from "./answer.ts";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/** Not already packed by their own format. */
const PACKABLE = new Set([".html", ".js", ".css", ".json", ".webmanifest", ".svg", ".wasm", ".txt"]);

interface BuiltFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  readonly cache: string;
  readonly isPackable: boolean;
  /** By encoding; packed at first demand. */
  readonly packed: Map<string, Promise<Uint8Array<ArrayBuffer>>>;
}

/**
 * Serves the built app. Its files are listed once: a path that is not among them does not exist, however it is written.
 * Paths without an extension are the app's own and get its page.
 */
export const createBuiltApp = (folder: string): ((request: Request) => Promise<Response>) => {
  const files = new Map<string, BuiltFile>();
  if (existsSync(folder)) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, file).split(sep).join("/")}`;
      if (entry.isFile()) files.set(path, readBuilt(file, path));
    }
  }
  return async (request) => {
    const { pathname } = new URL(request.url);
    const isPage = pathname === "/" || extname(pathname) === "";
    const file = files.get(pathname) ?? (isPage ? files.get("/index.html") : undefined);
    if (!file) return refusalAnswer("notFound");
    const headers = {
      "content-type": file.type,
      "cache-control": file.cache,
      etag: file.etag,
      vary: "accept-encoding",
    };
    if (request.headers.get("if-none-match") === file.etag)
      return new Response(null, { status: 304, headers });
    const encoding = file.isPackable ? encodingFor(request) : undefined;
    return encoding === undefined
      ? new Response(file.bytes, { headers })
      : new Response(await pack(file, encoding), { headers: { ...headers, "content-encoding": encoding } });
  };
};

const readBuilt = (file: string, path: string): BuiltFile => {
  const bytes = new Uint8Array(readFileSync(file));
  return {
    bytes,
    type: TYPES[extname(file)] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
    // The build names assets by their content; page, worker and manifest keep their names and are asked for each time.
    cache: path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    isPackable: PACKABLE.has(extname(file)),
    packed: new Map(),
  };
};

const encodingFor = (request: Request): "br" | "gzip" | undefined => {
  const accepted = request.headers.get("accept-encoding") ?? "";
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : undefined;
};

const pack = (file: BuiltFile, encoding: "br" | "gzip"): Promise<Uint8Array<ArrayBuffer>> => {
  const known = file.packed.get(encoding);
  if (known) return known;
  const packed = (encoding === "br" ? toBrotli(file.bytes) : toGzip(file.bytes)).then(
    (bytes) => new Uint8Array(bytes),
  );
  file.packed.set(encoding, packed);
  return packed;
};
