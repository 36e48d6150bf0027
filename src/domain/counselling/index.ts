import type { Topic, TopicFor } from "./topic.ts";
import { childTopics } from "./topics-child.ts";
import { homeTopics } from "./topics-home.ts";
import { motherTopics } from "./topics-mother.ts";

/** Every counselling card there is. Adding one is an entry in its file. */
export const topics: readonly Topic[] = [...motherTopics, ...childTopics, ...homeTopics];

/** The card of that id; nothing for one that a newer app has brought. */
export const topicOf = (id: string): Topic | undefined => topics.find((topic) => topic.id === id);

/** The cards that fit somebody of these groups first, then the others; each once. */
export const topicsFor = (
  groups: readonly TopicFor[],
): { readonly fitting: readonly Topic[]; readonly others: readonly Topic[] } => {
  const isFitting = ({ fits }: Topic): boolean => fits.some((group) => groups.includes(group));
  return { fitting: topics.filter(isFitting), others: topics.filter((topic) => !isFitting(topic)) };
};
