/** Whom a topic fits first. */
export type TopicFor = "bride" | "pregnant" | "afterBirth" | "infant" | "child" | "family";

/** A card for talking about one thing in two minutes: read, shown, or read aloud. */
export interface Topic {
  /** For ever; facts name it. */
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly fits: readonly TopicFor[];
  /** One sentence to begin with. */
  readonly opening: string;
  /** What to do, each a short sentence that can be done tomorrow. */
  readonly points: readonly string[];
  /** What to ask, so that the family speaks too. */
  readonly ask: string;
  /** When to see a health worker. */
  readonly seekHelp?: string;
  readonly source: string;
}
