import { expect, test } from "vitest";
import { enrolAnswerSchema, syncAnswerSchema } from "#protocol/messages.ts";
import { STEP } from "#server/serials.ts";
import { createTestServer } from "#support/test-server.ts";

test("a device enrols with its code and loads the streams of its grants", async () => {
  const server = createTestServer();
  const { code } = await server.addWorker({ grants: [{ role: "cadre", area: "3571011001/05" }] });
  const enrolled = await server.fetch("/v1/enrol", {
    method: "POST",
    body: JSON.stringify({ proto: 1, code, device: "device-0001", label: "HP Rina" }),
  });
  const { token, worker } = enrolAnswerSchema.parse(await enrolled.json());
  expect(worker.name).toBe("Rina");

  const synced = await server.fetch("/v1/sync", {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({
      proto: 1,
      app: "test",
      device: "device-0001",
      epoch: 0,
      grants: 0,
      versions: [
        {
          id: "v1",
          record: "f1",
          subject: "f1",
          kind: "family",
          schema: 1,
          changed: ["area", "headName", "rw"],
          supersedes: [],
          group: "g1",
          author: worker.id,
          device: "device-0001",
          n: 1,
          recordedAt: "2026-11-21T01:00:00Z",
          content: { type: "body", body: { headName: "Slamet", area: "3571011001", rw: "05" } },
          stream: "3571011001/05",
        },
      ],
      cursors: {},
      limit: 100,
    }),
  });
  const answer = syncAnswerSchema.parse(await synced.json());
  expect(answer.outcomes).toMatchObject([
    { id: "v1", outcome: "accepted", stamp: { order: 1, role: "cadre" } },
  ]);
  expect(answer.heads).toEqual({ "3571011001": 0, "3571011001/05": STEP });
  expect(answer.pages.map(({ stream, versions }) => [stream, versions.map(({ id }) => id)])).toEqual(
    [
      ["3571011001/05", ["v1"]],
      ["3571011001", []],
    ].sort(),
  );
});
