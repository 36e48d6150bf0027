import type { JSX } from "preact";
import { percentOf } from "#domain/summary/count.ts";
import { recapShares } from "#domain/summary/recap-shares.ts";
import { formatDate, formatPercent } from "#ui/format.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { weighingText } from "../text.ts";
import type { Register } from "./create-register.ts";
import { daysPath, recapPath } from "./register-path.ts";

/** Name of the posyandu with the letters that everybody there waits for; stays in view. */
export const RegisterBar = ({ register }: { readonly register: Register }): JSX.Element => {
  const { children, withBook, weighed, gained } = register.totals.value;
  const { posyandu, date } = register;
  return (
    <TopBar
      title={posyandu.name}
      detail={`S ${children} · K ${withBook} · D ${weighed} · N ${gained}`}
      backHref={daysPath}
      actions={
        <IconButton icon="clipboard-list" label={weighingText.recap} href={recapPath(posyandu.id, date)} />
      }
    />
  );
};

/** The shares of the month in one line, and what is not counted. */
export const Counters = ({ register }: { readonly register: Register }): JSX.Element => {
  const totals = register.totals.value;
  const { visitors, withoutBirthDate } = register.tallies.value;
  const shares = recapShares
    .filter(({ id }) => id === "ds" || id === "nd")
    .map(({ label, meaning, of }) => {
      const percent = percentOf(of(totals));
      return `${label} ${percent === undefined ? "–" : formatPercent(percent / 100)} (${meaning})`;
    });
  const others = [
    totals.cameUnweighed > 0 && weighingText.cameCount(totals.cameUnweighed),
    visitors > 0 && weighingText.visitorCount(visitors),
    withoutBirthDate > 0 && weighingText.withoutBirthDate(withoutBirthDate),
  ].filter(Boolean);
  return (
    <div class="counters" aria-live="off">
      <p class="counters__date">{formatDate(register.date)}</p>
      <p>{shares.join(" · ")}</p>
      {others.length > 0 && <p>{others.join(" · ")}</p>}
    </div>
  );
};
