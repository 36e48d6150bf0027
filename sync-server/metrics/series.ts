/** One family of the Prometheus text format (version 0.0.4): its help, its type, its lines. */
export interface Series {
  /** Lines of the family, each ended by a line break; only the heading while nothing was counted. */
  text(): string;
}

export interface Counter extends Series {
  add(labels: Labels, by?: number): void;
}

export interface Histogram extends Series {
  observe(labels: Labels, value: number): void;
}

/** Names and words the code knows. Never an id, a name, an address or anything that somebody typed. */
export type Labels = Readonly<Record<string, string | number>>;

export const createCounter = (name: string, help: string): Counter => {
  const totals = new Map<string, number>();
  return {
    add: (labels, by = 1) => {
      const key = labelText(labels);
      totals.set(key, (totals.get(key) ?? 0) + by);
    },
    text: () =>
      heading(name, help, "counter") + lines([...totals].map(([key, total]) => [name + key, total])),
  };
};

/** A value read when somebody asks. */
export const gaugeText = (
  name: string,
  help: string,
  values: readonly { readonly labels: Labels; readonly value: number }[],
): string =>
  heading(name, help, "gauge") + lines(values.map(({ labels, value }) => [name + labelText(labels), value]));

/** `bounds` rise; what lies above the last is counted under `+Inf`. */
export const createHistogram = (name: string, help: string, bounds: readonly number[]): Histogram => {
  const byLabels = new Map<string, { readonly labels: Labels; readonly counts: number[]; sum: number }>();
  return {
    observe: (labels, value) => {
      const key = labelText(labels);
      const row = byLabels.get(key) ?? { labels, counts: new Array(bounds.length + 1).fill(0), sum: 0 };
      byLabels.set(key, row);
      const at = bounds.findIndex((bound) => value <= bound);
      const bucket = at < 0 ? bounds.length : at;
      row.counts[bucket] = (row.counts[bucket] ?? 0) + 1;
      row.sum += value;
    },
    text: () => {
      const rows = [...byLabels].flatMap(([key, { labels, counts, sum }]) => {
        let below = 0;
        const buckets = counts.map((count, at): Line => {
          below += count;
          return [`${name}_bucket${labelText({ ...labels, le: bounds[at] ?? "+Inf" })}`, below];
        });
        return [...buckets, [`${name}_sum${key}`, sum] as Line, [`${name}_count${key}`, below] as Line];
      });
      return heading(name, help, "histogram") + lines(rows);
    },
  };
};

type Line = readonly [name: string, value: number];

const heading = (name: string, help: string, type: string): string =>
  `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;

const lines = (rows: readonly Line[]): string => rows.map(([name, value]) => `${name} ${value}\n`).join("");

const labelText = (labels: Labels): string => {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return parts.length === 0 ? "" : `{${parts.join(",")}}`;
};
