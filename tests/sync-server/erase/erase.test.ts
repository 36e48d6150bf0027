import { describe, expect, test } from "vitest";
import { reviewAnswerSchema } from "#protocol/lists.ts";
import { eraseSubject } from "#server/erase/erase-subject.ts";
import { aChild, aMeasurement, idNamed } from "#support/builders.ts";
import { aClient } from "../routes/a-client.ts";
import { aPhone } from "../sync/a-phone.ts";
import { erasure, everything, grants, RW05, setupErase } from "./setup-erase.ts";

describe("an erasure", () => {
  test("reaches every phone that holds the person: its copy has no body left, and checksums agree", async () => {
    const { server, siti, colleague } = await setupErase();
    expect(await eraseSubject(server.world, "3571", erasure)).toEqual({ erased: 4, before: 0, refused: 0 });
    for (const phone of [siti, colleague]) {
      await phone.settle(); // every checksum is checked on the way
      const held = phone.versions().filter(({ subject }) => subject === erasure.subject);
      expect(held).toHaveLength(4);
      for (const { content } of held) expect(content).toEqual({ type: "erased", request: erasure.request });
      expect(JSON.stringify(held)).not.toContain("bergerak");
      expect(phone.fold().records.get(idNamed("Alya"))?.state).toBe("erased");
      expect(phone.fold().records.get(idNamed("Slamet"))?.body.headName).toBe("Slamet");
    }
  });

  test("is what a phone loads that comes later", async () => {
    const { server } = await setupErase();
    await eraseSubject(server.world, "3571", erasure);
    const late = await aPhone(server, (await server.addWorker({ grants })).code, "device-late");
    await late.settle(2); // a load of many rounds
    expect(late.versions().filter(({ subject }) => subject === erasure.subject)).toHaveLength(4);
    expect(late.fold().records.get(idNamed("m"))?.state).toBe("erased");
  });

  test("leaves nothing in the store, keeps who wrote when, and empties what was refused", async () => {
    const { server } = await setupErase();
    const nur = await aClient(server, { grants: [{ role: "cadre", area: "3571011002/01" }] }, "device-nurr");
    const outside = { ...aChild("Alya", { name: "Alya Kirana" }), author: nur.worker, device: nur.device };
    await nur.sync({
      versions: [{ ...outside, id: idNamed("x"), n: 1, stream: RW05 }, { subject: idNamed("Alya") }],
    });
    await nur.sync({ versions: [{ unreadable: "of another" }] });
    expect(await everything(server)).toContain("Alya Kirana");
    expect(await eraseSubject(server.world, "3571", erasure)).toMatchObject({ refused: 2 });
    const left = await everything(server);
    for (const gone of ["Alya", "9.4", "2024-05-12", "bergerak"]) expect(left).not.toContain(gone);
    expect(left).toContain("of another");
    expect(left).toContain("Slamet");
    const [version] = await server.store.read("3571", (tx) => tx.versions.ofSubjects([idNamed("Alya")]));
    expect(version).toMatchObject({ device: "device-siti", order: 1 });
    const city = await aClient(server, { grants: [{ role: "supervisor", area: "3571" }] }, "device-city");
    const review = reviewAnswerSchema.parse(
      await (await city.ask("/v1/review", { area: "3571", limit: 50 })).json(),
    );
    expect(review.refused.rows.map(({ reason }) => reason)).toEqual(["badShape"]);
  });

  test("refuses what comes later, also what was accepted before", async () => {
    const { server, siti } = await setupErase();
    await eraseSubject(server.world, "3571", erasure);
    siti.write((origin) => ({ ...aMeasurement("Alya", "later"), ...origin }), RW05);
    const { outcomes } = await siti.round();
    expect(outcomes).toMatchObject([{ outcome: "refused", reason: "erased" }]);
  });

  test("done again changes nothing", async () => {
    const { server, colleague } = await setupErase();
    await eraseSubject(server.world, "3571", erasure);
    await colleague.settle();
    const before = await everything(server);
    expect(await eraseSubject(server.world, "3571", erasure)).toEqual({ erased: 0, before: 4, refused: 0 });
    expect(await everything(server)).toBe(before);
    const { pages } = await colleague.round();
    expect(pages).toEqual([]);
  });
});
