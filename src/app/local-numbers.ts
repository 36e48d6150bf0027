import type { PhoneNumbers } from "#features/shared/record/phone-numbers.ts";

/** Numbers of helpers on this phone, in the browser's plain storage: no family's number ever comes here. */
export const createLocalNumbers = (place: () => Storage = () => window.localStorage): PhoneNumbers => ({
  get: (which) => {
    try {
      return place().getItem(`damping.number.${which}`) ?? "";
    } catch {
      // Storage is off (private window): as if none was typed.
      return "";
    }
  },
  keep: (which, number) => {
    try {
      place().setItem(`damping.number.${which}`, number);
    } catch {
      // Nothing to keep it in; it holds until the app is closed, and is asked for again.
    }
  },
});
