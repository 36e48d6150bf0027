/**
 * What a browser is told about every answer. Nothing is loaded from elsewhere and nothing runs but files of our own;
 * `wasm-unsafe-eval` is for Argon2 in WebAssembly.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // One policy for the service worker and the Argon2id worker: src/app/script-urls.ts.
  "require-trusted-types-for 'script'",
  "trusted-types damping",
].join("; ");

const PERMISSIONS_POLICY = [
  "accelerometer=()",
  "camera=(self)",
  "display-capture=()",
  "geolocation=()",
  "gyroscope=()",
  "magnetometer=()",
  "microphone=()",
  "payment=()",
  "usb=()",
].join(", ");

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": PERMISSIONS_POLICY,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** Two years, as browsers' preload lists ask. Only said where the server knows that it speaks TLS. */
const STRICT_TRANSPORT = "max-age=63072000; includeSubDomains";

export const withSecurityHeaders = (response: Response, isTls: boolean): Response => {
  // A page with a stricter policy of its own keeps it.
  for (const [name, value] of Object.entries(HEADERS))
    if (name !== "content-security-policy" || !response.headers.has(name)) response.headers.set(name, value);
  if (isTls) response.headers.set("strict-transport-security", STRICT_TRANSPORT);
  return response;
};
