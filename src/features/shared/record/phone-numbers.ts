/** Telephone numbers kept on this phone for who has none in the records: of helpers, never of a family. */
export interface PhoneNumbers {
  /** Empty when none was typed. */
  get(which: PhoneNumberOf): string;
  keep(which: PhoneNumberOf, number: string): void;
}

/** The midwife to call; whoever helps with the app; the local service behind "Perlu bicara berdua". */
export type PhoneNumberOf = "midwife" | "helpDesk" | "protection";
