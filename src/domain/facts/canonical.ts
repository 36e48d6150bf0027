/** JSON text that is equal exactly when two values are: keys sorted, absent and `undefined` alike. */
export const canonical = (value: unknown): string => {
  if (typeof value === "string") return quoted(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const body = value as Record<string, unknown>;
  // Put together by hand, without lists of pairs: every version passes here at the server's door.
  let text = "";
  for (const key of Object.keys(body).sort()) {
    const inner = body[key];
    if (inner !== undefined) text += `${text === "" ? "" : ","}${quoted(key)}:${canonical(inner)}`;
  }
  return `{${text}}`;
};

/** What JSON writes as it is; all else goes the long way. */
const PLAIN = /^[ !#-[\]-~]*$/;

const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));
