import { describe } from "vitest";
import type { Store } from "#server/store/store.ts";
import { describeAgencyItems } from "./store/contract/agency-items.ts";
import { describePeople } from "./store/contract/people.ts";
import { describePlaces } from "./store/contract/places.ts";
import { setupStore } from "./store/contract/store-rig.ts";
import { describeTransactions } from "./store/contract/transactions.ts";
import { describeVersions } from "./store/contract/versions.ts";

/** What every store must do; each store's own test file runs it. */
export const describeStore = (name: string, open: () => Store): void => {
  describe(name, () => {
    const rig = setupStore(open);
    describeTransactions(rig);
    describeVersions(rig);
    describePlaces(rig);
    describePeople(rig);
    describeAgencyItems(rig);
  });
};
