import { describe, expect, test } from "vitest";
import { OLD_RELEASES, type OldRelease, openOldPhone } from "#support/old-releases.ts";
import { createPhone } from "#support/phone.ts";
import { mustSave, weighDraft } from "#support/phone-saves.ts";
import { whatIsSeen } from "#support/what-is-seen.ts";

const offline = { fetch: () => Promise.reject(new TypeError("no network")) };

const setupPhone = async (release: OldRelease) => {
  const { rows, seen } = await openOldPhone(release);
  const phone = await createPhone({ server: offline, rows });
  return { phone, rows, seen };
};

/** The format bytes of bodies, see `web-sealer.ts`. */
const GZIP = 2;
const PACKED = 3;
const formatsOf = (bundles: readonly { readonly body: Uint8Array }[]) => bundles.map(({ body }) => body[0]);

describe.each(OLD_RELEASES)("a phone of %s", (release) => {
  test("opens with its PIN and shows the families, measurements, unsent work and drafts it showed", async () => {
    const { phone, seen } = await setupPhone(release);
    await phone.unlock();
    expect(seen.families.map(({ headName }) => headName)).toEqual(["Budi", "Darmo", "Slamet"]);
    expect(whatIsSeen(phone.session())).toEqual(seen);
    expect(phone.reports).toEqual([]);
  });

  test("stays shut to another PIN", async () => {
    const { phone } = await setupPhone(release);
    const [siti] = await phone.device.people();
    expect(siti?.name).toBe("Bu Siti");
    const tried = await phone.device.unlock(siti?.person ?? "", "000000");
    expect(tried).toMatchObject({ ok: false, problem: { type: "WrongPin" } });
  });

  test("has its packed bodies read, and packs anew what is saved from now on", async () => {
    const { phone, rows, seen } = await setupPhone(release);
    expect(formatsOf(await rows.all("bundles"))).toEqual([GZIP, GZIP, GZIP]);
    await phone.unlock();
    const slamet = seen.families.find(({ headName }) => headName === "Slamet");
    const opened = await phone.session().family(slamet?.id ?? "");
    expect(opened?.records.map(({ kind }) => kind).sort()).toEqual(
      ["family", "identity", "measurement", "membership", "person", "review"].sort(),
    );

    const bima = slamet?.members[0]?.id ?? "";
    await mustSave(phone.session(), [weighDraft(phone.session().newId(), bima, 9.3)], { removeDraft: "m1" });
    await phone.reload();
    const card = phone.session().personCard(bima);
    expect(card?.measurements.map(({ weightKg }) => weightKg).sort()).toEqual([9.2, 9.3]);
    expect(phone.session().outbox().waiting).toBe(seen.waiting + 1);
    expect(phone.session().drafts.list()).toEqual([]);
    expect(formatsOf(await rows.all("bundles")).sort()).toEqual([GZIP, GZIP, PACKED]);
    expect(phone.reports).toEqual([]);
  });
});
