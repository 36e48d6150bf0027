/** What stands behind the `#` of a slip's QR (`APP_URL/#kode=3571-ABCD-EFGH`); undefined when nothing does. */
export const slipCodeIn = (hash: string): string | undefined =>
  new URLSearchParams(hash.replace(/^#/, "")).get("kode")?.trim() || undefined;

/**
 * Takes the code out of the address, so that neither the history nor a shared address keeps it. The rest of the address
 * stays as it was.
 */
export const takeSlipCode = (
  { hash, pathname, search }: Pick<Location, "hash" | "pathname" | "search">,
  history: Pick<History, "state" | "replaceState">,
): string | undefined => {
  const code = slipCodeIn(hash);
  if (code !== undefined) history.replaceState(history.state, "", `${pathname}${search}`);
  return code;
};
