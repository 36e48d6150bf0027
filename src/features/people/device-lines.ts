import type { CivilDate } from "#domain/civil-date.ts";
import { localDay } from "#features/shared/record/local-day.ts";
import type { ToldDevice } from "#protocol/people-requests.ts";
import { formatCount, formatRelativeDay } from "#ui/format.ts";
import { peopleText } from "./text.ts";

/** "HP Bu Siti: terakhir tersambung kemarin, 3 catatan belum terkirim menurut kabar terakhir", one line a phone. */
export const deviceLines = (devices: readonly ToldDevice[], today: CivilDate): readonly string[] =>
  devices.length === 0
    ? [peopleText.noPhone]
    : devices.map(({ label, lastSeenAt, unsent }) => {
        const contact =
          lastSeenAt === null
            ? peopleText.contactNever
            : peopleText.contact(formatRelativeDay(localDay(Date.parse(lastSeenAt)), today));
        const waits =
          unsent === null
            ? []
            : [unsent === 0 ? peopleText.unsentNone : peopleText.unsent(formatCount(unsent))];
        return `${label === "" ? peopleText.phone : label}: ${[contact, ...waits].join(", ")}`;
      });
