import { expect, test } from "vitest";
import { createAlarmCount } from "#server/metrics/alarm-count.ts";
import { createCounter, createHistogram, gaugeText } from "#server/metrics/series.ts";

// Expected texts: the Prometheus exposition format, version 0.0.4.
test("a counter is told with its help, its type and a line for each set of labels", () => {
  const counter = createCounter("a_total", "How many.");
  counter.add({ route: "/v1/sync", status: 200 });
  counter.add({ route: "/v1/sync", status: 200 }, 2);
  counter.add({});
  expect(counter.text()).toBe(
    '# HELP a_total How many.\n# TYPE a_total counter\na_total{route="/v1/sync",status="200"} 3\na_total 1\n',
  );
});

test("a histogram counts upwards: every bucket holds those below it, and +Inf all", () => {
  const times = createHistogram("t_seconds", "How long.", [0.1, 1]);
  for (const seconds of [0.1, 0.5, 3]) times.observe({ op: "read" }, seconds);
  expect(times.text().split("\n").slice(2, -1)).toEqual([
    't_seconds_bucket{op="read",le="0.1"} 1',
    't_seconds_bucket{op="read",le="1"} 2',
    't_seconds_bucket{op="read",le="+Inf"} 3',
    't_seconds_sum{op="read"} 3.6',
    't_seconds_count{op="read"} 3',
  ]);
});

test("a gauge without a value is only announced", () => {
  expect(gaugeText("age", "Age.", [])).toBe("# HELP age Age.\n# TYPE age gauge\n");
});

test("alarms that a device tells again are counted once; a new run of its app begins anew", () => {
  const { newOf } = createAlarmCount();
  expect([1, 1, 3, 0, 2].map((told) => newOf("a", told))).toEqual([1, 0, 2, 0, 2]);
  expect(newOf("b", 1)).toBe(1);
  expect(newOf("c", 1e9)).toBe(100);
});
