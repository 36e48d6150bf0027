import type { JSX } from "preact";
import { Banner } from "#ui/banner.tsx";
import { sessionText } from "./text.ts";

/** The database is gone, and nothing of unsent work was left beside it. */
export const EmptiedNotice = (): JSX.Element => (
  <Banner
    tone="warn"
    title={sessionText.emptied}
    safe={sessionText.emptiedSafe}
    todo={sessionText.emptiedTodo}
    announce
  >
    <p>{sessionText.emptiedLost}</p>
  </Banner>
);
