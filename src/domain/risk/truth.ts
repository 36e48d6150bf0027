/** Unknown is a value of its own: never "not at risk", never "at risk". */
export type Truth = "yes" | "no" | "unknown";

/** Yes when one is; else unknown when one is; else no. Of none: no. */
export const anyOf = (truths: readonly Truth[]): Truth =>
  truths.includes("yes") ? "yes" : truths.includes("unknown") ? "unknown" : "no";

/** No when one is; else unknown when one is; else yes. Of none: yes. */
export const allOf = (truths: readonly Truth[]): Truth =>
  truths.includes("no") ? "no" : truths.includes("unknown") ? "unknown" : "yes";

export const notOf = (truth: Truth): Truth => (truth === "yes" ? "no" : truth === "no" ? "yes" : "unknown");

/** What is known becomes yes or no. */
export const truthOf = (value: boolean | undefined): Truth =>
  value === undefined ? "unknown" : value ? "yes" : "no";
