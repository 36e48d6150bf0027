import { createContext } from "preact";

/** True within what stands beside a page's own content: no second `main` and no second h1 there. */
export const BesidePane = createContext(false);
