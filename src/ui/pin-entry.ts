/** What one key press does to the digits typed so far. Full stays full: a seventh digit changes nothing. */
export type PinKey = { readonly kind: "digit"; readonly digit: string } | { readonly kind: "delete" };

/** The digits after a key. */
export const pinAfterKey = (digits: string, key: PinKey, length: number): string => {
  if (key.kind === "delete") return digits.slice(0, -1);
  return digits.length < length ? digits + key.digit : digits;
};

/** The digits in whatever the input holds after typing or pasting on a real keyboard. */
export const pinFromTyping = (typed: string, length: number): string =>
  typed.replace(/\D/g, "").slice(0, length);
