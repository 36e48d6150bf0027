/** No I, L, O, U: nobody confuses what is read aloud or typed from paper (Crockford's base 32). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 6;

/**
 * A slip's code of six characters from the random end of a new id: about one in a thousand that two of a puskesmas' thousand
 * open slips agree; the person's name on the slip tells them apart then.
 */
export const slipCodeFrom = (newId: string): string => {
  let value = Number.parseInt(newId.replaceAll("-", "").slice(-8), 16);
  if (Number.isNaN(value)) throw new Error("a slip code is made from a UUID");
  let code = "";
  for (let i = 0; i < LENGTH; i += 1) {
    code = (ALPHABET[value % 32] ?? "0") + code;
    value = Math.floor(value / 32);
  }
  return code;
};

/** A code as typed: capitals, without blanks and dashes, look-alikes put right; nothing when it is none. */
export const parseSlipCode = (typed: string): string | undefined => {
  const code = typed
    .toUpperCase()
    .replace(/[\s.-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return code.length === LENGTH && [...code].every((char) => ALPHABET.includes(char)) ? code : undefined;
};

/** "7K3 M9Q": as printed. */
export const slipCodeText = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
