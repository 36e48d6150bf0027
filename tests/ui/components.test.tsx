import { renderToStaticMarkup as html } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { BandMark } from "#ui/band-mark.tsx";
import { bandShapePath } from "#ui/band-shape.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { ChartLegend } from "#ui/chart/chart-legend.tsx";
import { LinesChart } from "#ui/chart/lines-chart.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { DateField } from "#ui/date-field.tsx";
import { ListRow } from "#ui/list-row.tsx";
import { NumberField } from "#ui/number-field.tsx";
import { PinPad } from "#ui/pin-pad.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { bandTones } from "#ui/tone.ts";

const ignore = () => {};

/** The value of one attribute of the first tag that matches. */
const attribute = (markup: string, tag: string, name: string): string | undefined => {
  const element = new RegExp(`<${tag}\\b[^>]*>`).exec(markup)?.[0] ?? "";
  return new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1];
};

describe("a field", () => {
  const field = html(
    <NumberField
      label="Panjang"
      value="12,6"
      onInput={ignore}
      unit="cm"
      hint="Tanpa sepatu."
      error="Periksa lagi."
      previous="12,1 cm"
    />,
  );

  test("ties label, hint, error and last value to its control", () => {
    const id = attribute(field, "input", "id");
    expect(attribute(field, "label", "for")).toBe(id);
    const described = attribute(field, "input", "aria-describedby")?.split(" ") ?? [];
    expect(described).toHaveLength(3);
    for (const part of described) expect(field).toContain(`id="${part}"`);
    expect(attribute(field, "input", "aria-invalid")).toBe("true");
  });

  test("shows what was typed, unchanged, with the number keypad", () => {
    expect(attribute(field, "input", "value")).toBe("12,6");
    expect(attribute(field, "input", "inputmode")).toBe("decimal");
  });

  test("says what is wrong with a text that came from a draft", () => {
    expect(html(<NumberField label="Panjang" value="12,,6" onInput={ignore} />)).toContain(
      "Tulis angka saja",
    );
    expect(html(<NumberField label="Panjang" value="" onInput={ignore} />)).not.toContain("Tulis angka saja");
  });

  test("for a date keeps an impossible day in its boxes and says so", () => {
    const date = html(<DateField label="Lahir" value="31/2/2026" onInput={ignore} />);
    expect(date).toContain('value="31"');
    expect(date).toContain("tidak ada di kalender");
  });

  test("for a real day repeats it in words with the weekday", () => {
    expect(html(<DateField label="Lahir" value="2026-11-21" onInput={ignore} />)).toContain(
      "Sabtu, 21 November 2026",
    );
  });

  test("for a choice starts with no answer", () => {
    const options = [
      { value: "y", label: "Ya" },
      { value: "n", label: "Tidak" },
    ] as const;
    const choice = html(<ChoiceGroup label="Sudah?" options={options} value={undefined} onChange={ignore} />);
    expect(choice.match(/type="radio"/g)).toHaveLength(2);
    expect(choice).not.toMatch(/\schecked/);
  });
});

describe("what the eye sees the ear hears", () => {
  test("a tab tells its count and where one is", () => {
    const tabs = html(
      <Tabs
        current="/a"
        tabs={[{ href: "/a", label: "Tugas", icon: "list-checks", count: 120, countLabel: "120 tugas" }]}
      />,
    );
    expect(tabs).toContain('aria-current="page"');
    expect(tabs).toContain("99+");
    expect(tabs).toContain("120 tugas");
  });

  test("progress is told in things and time", () => {
    const bar = html(
      <ProgressBar
        label="Mengirim"
        done={1240}
        total={3020}
        unit="catatan"
        remaining="sekitar 2 menit lagi"
      />,
    );
    expect(bar).toContain('aria-valuetext="1.240 dari 3.020 catatan, sekitar 2 menit lagi"');
  });

  test("a problem that appears is announced at once, one that stands there is not", () => {
    expect(html(<Banner tone="problem" title="Gagal" announce />)).toContain('role="alert"');
    expect(html(<Banner tone="offline" title="Tanpa sinyal" announce />)).toContain('role="status"');
    expect(html(<Banner tone="problem" title="Gagal" />)).not.toContain("role=");
  });

  test("the PIN is a password input that tells how many digits are in, never which", () => {
    const pad = html(<PinPad label="PIN" value="123" onInput={ignore} />);
    expect(attribute(pad, "input", "type")).toBe("password");
    expect(attribute(pad, "input", "inputmode")).toBe("none");
    expect(pad).toContain("3 dari 6");
  });
});

describe("meaning never rests on colour alone", () => {
  test("every tone has a shape of its own", () => {
    const shapes = bandTones.map((tone) => bandShapePath(tone, 0, 0, 10));
    expect(new Set(shapes).size).toBe(bandTones.length);
  });

  test("a mark carries its word", () => {
    expect(html(<BandMark tone="low">Rendah</BandMark>)).toContain("Rendah");
  });
});

test("a busy button keeps focus and says that it works", () => {
  const busy = html(<Button busy>Menyimpan</Button>);
  expect(busy).toContain('aria-busy="true"');
  expect(busy).not.toMatch(/\sdisabled/);
});

test("a row with somewhere to go is one link, without is none", () => {
  expect(html(<ListRow title="A" href="/a" />)).toContain('<a class="list-row" href="/a"');
  expect(html(<ListRow title="A" />)).not.toMatch(/<a |<button/);
});

test("a table names its rows and columns and labels each cell for the stacked layout", () => {
  const table = html(
    <DataTable
      caption="Jumlah"
      rows={[{ name: "Satu", n: 1 }]}
      rowKey={(row) => row.name}
      columns={[
        { key: "name", label: "Nama", isRowName: true, cell: (row) => row.name },
        { key: "n", label: "Banyak", align: "end", isSortable: true, cell: (row) => row.n },
      ]}
      sort={{ key: "n", direction: "down" }}
      onSort={ignore}
      totals={{ n: 1 }}
    />,
  );
  expect(table).toContain('scope="row"');
  expect(table).toContain('aria-sort="descending"');
  expect(table).toContain('data-label="Banyak"');
});

describe("a chart", () => {
  const months = Array.from({ length: 61 }, (_, month) => month);
  const zones = (["low", "watch", "normal", "normalSoft", "watch", "high"] as const).map((tone, level) => ({
    label: `zona ${level}`,
    tone,
    points: months.map((x) => ({ x, low: level * 3 + x / 10, high: level * 3 + 3 + x / 10 })),
  }));
  const marks = months.map((x) => ({ x, y: 8 + x / 10, tone: "normal" as const, label: `bulan ${x}` }));
  const chart = () =>
    html(
      <LinesChart
        title="Grafik"
        description="Naik."
        x={{ label: "Umur (bulan)", range: [0, 60], format: String }}
        y={{ label: "kg", range: [0, 24], format: String }}
        bands={zones}
        lines={[{ label: "garis", tone: "ink", points: marks }]}
        marks={marks}
        selected={3}
        onSelect={ignore}
      />,
    );

  test("has a name, a description and a spoken button for every point", () => {
    const drawing = chart();
    const title = attribute(drawing, "svg", "aria-labelledby");
    expect(drawing).toContain(`<title id="${title}">Grafik</title>`);
    expect(drawing.match(/role="button"/g)).toHaveLength(61);
    expect(drawing).toContain('aria-label="bulan 60"');
  });

  test("sets no inline style, which the content security policy would drop", () => {
    expect(chart()).not.toContain("style=");
  });

  test("is drawn within 50 ms", () => {
    chart();
    const started = performance.now();
    for (let run = 0; run < 5; run++) chart();
    expect((performance.now() - started) / 5).toBeLessThan(50);
  });
});

describe("the legend of a chart", () => {
  test("draws each pattern under an id of its own, also where two zones have one tone", () => {
    const words = html(
      <ChartLegend
        items={[
          { label: "Gizi lebih", tone: "high", kind: "band" },
          { label: "Obesitas", tone: "high", kind: "band" },
        ]}
      />,
    );
    const ids = [...words.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(words).toContain(`url(#${id})`);
  });
});
