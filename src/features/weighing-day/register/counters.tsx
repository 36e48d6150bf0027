import type { JSX } from "preact";
import { percentOf } from "#domain/summary/count.ts";
import { recapShares } from "#domain/summary/recap-shares.ts";
import { formatDate, formatPercent } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { weighingText } from "../text.ts";
import type { Register } from "./create-register.ts";
import { daysPath, recapPath } from "./register-path.ts";

/** Name of the posyandu with the letters that everybody there waits for; stays in view. */
export const RegisterBar = ({ register }: { readonly register: Register }): JSX.Element => {
  const { children, withBook, weighed, gained } = register.totals.value;
  const { posyandu } = register;
  return (
    <TopBar
      title={posyandu.name}
      detail={`S ${children} · K ${withBook} · D ${weighed} · N ${gained}`}
      backHref={daysPath}
    />
  );
};

/** The day, the shares of the month, and what is not counted. */
export const Counters = ({ register }: { readonly register: Register }): JSX.Element => {
  const totals = register.totals.value;
  const { visitors, withoutBirthDate } = register.tallies.value;
  const shares = recapShares
    .filter(({ id }) => id === "ds" || id === "nd")
    .map(({ label, of }) => {
      const percent = percentOf(of(totals));
      return `${label} ${percent === undefined ? "–" : formatPercent(percent / 100)}`;
    });
  const others = [
    totals.cameUnweighed > 0 && weighingText.cameCount(totals.cameUnweighed),
    visitors > 0 && weighingText.visitorCount(visitors),
    withoutBirthDate > 0 && weighingText.withoutBirthDate(withoutBirthDate),
  ].filter(Boolean);
  return (
    <div class="counters">
      <p class="counters__words">
        <span class="counters__shares">{shares.join(" · ")}</span>
        <span class="counters__others">{[formatDate(register.date), ...others].join(" · ")}</span>
      </p>
      <LinkButton look="quiet" href={recapPath(register.posyandu.id, register.date)}>
        {weighingText.recapShort}
      </LinkButton>
    </div>
  );
};
