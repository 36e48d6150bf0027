import { render } from "preact";
import { addMonths, type CivilDate, civilDate } from "#domain/civil-date.ts";
import type { ChildMeasurement } from "#domain/measurements/child-measurement.ts";
import type { MeasuredChild } from "#domain/measurements/measurement-draft.ts";
import { type ChartId, chartSpecs } from "#features/child/chart/chart-specs.ts";
import { GrowthChartSection } from "#features/child/chart/growth-chart-section.tsx";
import { childGrowth } from "#features/child/child-view.ts";
import { BandMark } from "#ui/band-mark.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import "#ui/base.css";

/** A girl born early, weighed and measured every month for nearly five years: as many points as a chart ever has. */
const child: MeasuredChild = { sex: "P", birthDate: civilDate(2021, 12, 3), gestationWeeks: 34 };
const TODAY = civilDate(2026, 11, 21);
const measurements: readonly ChildMeasurement[] = Array.from({ length: 59 }, (_, at) => ({
  record: `r${at}`,
  version: `v${at}`,
  date: `${addMonths("2022-01", at)}-05` as CivilDate,
  weightKg: Math.round((3 + 2.4 * Math.sqrt(at + 1)) * 10) / 10,
  lengthCm: Math.round((48 + 7.4 * Math.sqrt(at + 1)) * 10) / 10,
  headCm: Math.round((34 + 2 * Math.sqrt(at + 1)) * 10) / 10,
  position: at < 24 ? "lying" : "standing",
  author: "siti",
  pending: false,
}));
const { days } = childGrowth(child, measurements, TODAY);

export interface Drawn {
  /** Script and layout, until the drawing stands in the page. */
  readonly laidOutMs: number;
  /** Until the frame that shows it. */
  readonly paintedMs: number;
  readonly marks: number;
}

/** The rest of a child's page, which stands there before the chart's piece of the app has come. */
const drawPage = (): void => {
  const page = document.getElementById("page");
  if (!page) throw new Error("the page has no place for the rest of it");
  render(
    <Section title="Hasil 5 Nov 2026" detail="10,9 kg · 84,2 cm berdiri">
      <Card>
        <Facts
          facts={["Berat menurut umur", "Tinggi menurut umur", "Berat menurut tinggi"].map((term) => ({
            term,
            value: <BandMark tone="normal">Normal</BandMark>,
          }))}
        />
        <Button look="quiet" icon="eye">
          Lihat angka
        </Button>
      </Card>
      <ListRows>
        {measurements.map(({ record, date, weightKg }) => (
          <ListRow key={record} title={date} detail={`${weightKg} kg`} onPress={() => {}} />
        ))}
      </ListRows>
    </Section>,
    page,
  );
};

/** Draws the page's chart anew, as when the child's page opens; another chart by a press on its chip. */
const drawChart = async (id: ChartId): Promise<Drawn> => {
  const place = document.getElementById("place");
  if (!place) throw new Error("the page has no place for a chart");
  render(null, place);
  await nextFrame();
  const started = performance.now();
  render(
    <GrowthChartSection
      child={child}
      days={days}
      ageDays={1814}
      today={TODAY}
      printed={{ name: "Alya", detail: "" }}
    />,
    place,
  );
  if (id !== "weightForAge") {
    const chip = [...place.querySelectorAll("button")].find(
      (button) => button.textContent === chartSpecs[id].chip,
    );
    if (!chip) throw new Error(`no chip ${chartSpecs[id].chip}`);
    await nextFrame();
    return pressAndMeasure(chip, place);
  }
  place.getBoundingClientRect();
  const laidOutMs = performance.now() - started;
  await nextFrame();
  return { laidOutMs, paintedMs: performance.now() - started, marks: marksIn(place) };
};

const pressAndMeasure = async (chip: HTMLButtonElement, place: HTMLElement): Promise<Drawn> => {
  const before = place.querySelector("svg.chart__drawing");
  const started = performance.now();
  chip.click();
  // Preact renders on the next microtask or task: wait for the other drawing, not for a frame.
  while (place.querySelector("svg.chart__drawing") === before) await new Promise((go) => setTimeout(go));
  place.getBoundingClientRect();
  const laidOutMs = performance.now() - started;
  await nextFrame();
  return { laidOutMs, paintedMs: performance.now() - started, marks: marksIn(place) };
};

const marksIn = (place: HTMLElement): number => place.querySelectorAll(".chart__mark").length;

/** After the next frame was handed over to be shown. */
const nextFrame = (): Promise<void> =>
  new Promise((go) => {
    requestAnimationFrame(() => setTimeout(go));
  });

drawPage();
Object.assign(globalThis, { drawChart });
