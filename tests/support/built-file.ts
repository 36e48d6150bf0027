import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
};

/** Answers with a file of a built page; 404 for what it does not have. */
export const answerBuiltFile = async (
  folder: string,
  path: string,
  answer: ServerResponse,
): Promise<void> => {
  const file = path === "/" ? "/index.html" : normalize(path);
  const body = await readFile(join(folder, file)).catch(() => undefined);
  answer.writeHead(body ? 200 : 404, { "content-type": TYPES[extname(file)] ?? "text/plain" }).end(body);
};
