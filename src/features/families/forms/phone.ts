import { fail, ok, type Result } from "#domain/result.ts";

/** Reads a phone number as people write it: "0812-3456 7890", "+62 812 ...". Empty is none. */
export const parsePhone = (text: string): Result<string | undefined, { readonly type: "NotAPhone" }> => {
  const digits = text.replace(/[\s().-]/g, "");
  if (digits === "") return ok(undefined);
  const isPlaceholder = /^\+?(\d)\1*$/.test(digits);
  return /^\+?\d{6,15}$/.test(digits) && !isPlaceholder ? ok(digits) : fail({ type: "NotAPhone" });
};

/** A number as lists show it: "•••• 7890". */
export const maskedPhone = (phone: string): string => `•••• ${phone.slice(-4)}`;
