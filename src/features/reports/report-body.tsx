import type { JSX } from "preact";
import type { Report, ReportSection, ReportTable } from "#domain/reports/report.ts";
import { capitalized } from "#features/shared/form/choice-options.ts";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatCount } from "#ui/format.ts";
import { Section } from "#ui/section.tsx";
import { reportText } from "./text.ts";

/** Draws any report: its sections in order. */
export const ReportBody = <F,>({
  report,
  facts,
}: {
  readonly report: Report<F>;
  readonly facts: F;
}): JSX.Element => (
  <>
    {report.sections.map((section) => (
      <Section key={section.id} title={section.title} detail={section.note}>
        <SectionBody section={section} facts={facts} />
      </Section>
    ))}
    <p>
      {reportText.source}: {report.source}
    </p>
  </>
);

const SectionBody = <F,>({
  section,
  facts,
}: {
  readonly section: ReportSection<F>;
  readonly facts: F;
}): JSX.Element => {
  if (section.type === "table") return <TableBody section={section} facts={facts} />;
  return (
    <Card>
      <Facts
        facts={section.figures.map(({ label, value }) => {
          const count = value(facts);
          return { term: label, value: count === undefined ? reportText.unknown : formatCount(count) };
        })}
      />
    </Card>
  );
};

const TableBody = <F,>({
  section,
  facts,
}: {
  readonly section: ReportTable<F>;
  readonly facts: F;
}): JSX.Element => {
  const rows = section.rows(facts);
  const [first, ...others] = section.columns;
  if (rows.length === 0) return <p>{section.empty}</p>;
  return (
    <DataTable
      caption={section.title}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "label", label: first, isRowName: true, cell: ({ label }) => capitalized(label) },
        ...others.map((label, at) => ({
          key: label,
          label,
          align: "end" as const,
          cell: ({ cells }: (typeof rows)[number]) => formatCount(cells[at] ?? 0),
        })),
      ]}
    />
  );
};
