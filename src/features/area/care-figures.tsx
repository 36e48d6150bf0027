import type { JSX } from "preact";
import { CARE_GROUPS, careGroupLabels } from "#domain/episodes/care-group.ts";
import { krsItemLabels } from "#domain/krs/krs-item.ts";
import { SHOWN_CAUSES } from "#domain/krs/krs-rows.ts";
import type { CareFiguresOnWire } from "#protocol/care-lists.ts";
import { DataTable } from "#ui/data-table.tsx";
import { formatCount } from "#ui/format.ts";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import type { CareOfArea, CarePart } from "./care-on-phone.ts";
import { careText } from "./care-text.ts";
import "./area.css";

/** Who is accompanied, what is late, and how many families are at risk and why; every figure with what it is part of. */
export const CareFigures = ({
  care,
  referralsHref,
}: {
  readonly care: CareOfArea;
  /** Where the open referrals are listed; absent where this phone does not hold them. */
  readonly referralsHref?: string | undefined;
}): JSX.Element => (
  <>
    <Section title={careText.groups} detail={careText.groupsHint}>
      <ListRows label={careText.groups}>
        {CARE_GROUPS.map((group) => (
          <GroupRow key={group} label={careGroupLabels[group]} counts={care.total.groups[group]} />
        ))}
        <ReferralRow count={care.total.referralsOverdue} href={referralsHref} />
      </ListRows>
    </Section>
    <Section title={careText.families} detail={careText.familiesHint}>
      <KrsRows krs={care.total.krs} />
    </Section>
    {care.parts.length > 1 && (
      <Section title={careText.perPart}>
        <DataTable<CarePart>
          caption={careText.perPart}
          columns={[
            { key: "place", label: careText.place, cell: ({ name }) => name, isRowName: true },
            number("targets", careText.targets, ({ krs }) => krs.targets),
            number("atRisk", careText.atRisk, ({ krs }) => krs.atRisk),
            number("unknown", careText.unknown, ({ krs }) => krs.unknown),
            number("pus4T", careText.pus4T, ({ krs }) => krs.pus4T),
          ]}
          rows={care.parts}
          rowKey={({ area }) => area}
          narrow="scroll"
        />
      </Section>
    )}
  </>
);

const number = (key: string, label: string, of: (part: CarePart) => number) => ({
  key,
  label,
  align: "end" as const,
  cell: (part: CarePart) => formatCount(of(part)),
});

const GroupRow = ({
  label,
  counts,
}: {
  readonly label: string;
  readonly counts: CareFiguresOnWire["groups"][string] | undefined;
}): JSX.Element => {
  const all = counts?.seen.denominator ?? 0;
  const late = counts?.overdue;
  return (
    <ListRow
      lead={<span class="area-number">{formatCount(all)}</span>}
      title={capital(label)}
      detail={
        counts === undefined || all === 0
          ? careText.nobody
          : careText.seen(formatCount(counts.seen.numerator), formatCount(all))
      }
      below={
        late && late.numerator > 0
          ? careText.overdue(formatCount(late.numerator), formatCount(late.denominator))
          : undefined
      }
    />
  );
};

const ReferralRow = ({
  count: { numerator, denominator },
  href,
}: {
  readonly count: CareFiguresOnWire["referralsOverdue"];
  readonly href: string | undefined;
}): JSX.Element => (
  <ListRow
    lead={<span class="area-number">{formatCount(denominator)}</span>}
    title={careText.referrals}
    detail={
      denominator === 0
        ? careText.noReferrals
        : careText.referralsOverdue(formatCount(numerator), formatCount(denominator))
    }
    href={href}
  />
);

const KrsRows = ({ krs }: { readonly krs: CareFiguresOnWire["krs"] }): JSX.Element => (
  <ListRows label={careText.families}>
    <FigureRow
      count={krs.atRisk}
      title={careText.atRisk}
      detail={careText.ofTargets(formatCount(krs.atRisk), formatCount(krs.targets))}
    />
    <FigureRow count={krs.unknown} title={careText.unknown} detail={careText.unknownHint} />
    <FigureRow count={krs.pus4T} title={careText.pus4T} detail={careText.pus4THint} />
    {SHOWN_CAUSES.map((id) => (
      <FigureRow key={id} count={krs.causes[id] ?? 0} title={capital(krsItemLabels[id])} />
    ))}
  </ListRows>
);

const FigureRow = (props: {
  readonly count: number;
  readonly title: string;
  readonly detail?: string;
}): JSX.Element => (
  <ListRow
    lead={<span class="area-number">{formatCount(props.count)}</span>}
    title={props.title}
    detail={props.detail}
  />
);

export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
