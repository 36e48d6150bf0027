import { describe, expect, test } from "vitest";
import { createPhone } from "#support/phone.ts";
import { mustSave, RW05, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

const setupPhone = async () => {
  const server = createTestServer();
  const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
  const phone = await createPhone({ server });
  await phone.enrol(code);
  return phone;
};

const aDraft = (value: unknown, id = "d1") => ({ id, form: "measurement", title: "Timbang Alya", value });

describe("an unfinished form", () => {
  test("is there again after a reload, with what was typed last", async () => {
    const phone = await setupPhone();
    for (const weight of ["1", "12", "12,6"]) await phone.session().drafts.keep(aDraft({ weight }));
    await phone.reload();
    expect(phone.session().drafts.list()).toMatchObject([
      { id: "d1", form: "measurement", title: "Timbang Alya", value: { weight: "12,6" } },
    ]);
  });

  test("typed faster than the disk: the last value stands, in one row", async () => {
    const phone = await setupPhone();
    await Promise.all(["1", "12", "12,6"].map((weight) => phone.session().drafts.keep(aDraft({ weight }))));
    expect(await phone.ports.rows.all("drafts")).toHaveLength(1);
    expect(phone.session().drafts.list()).toMatchObject([{ value: { weight: "12,6" } }]);
  });

  test("goes in the commit that saves it; an autosave that comes late does not bring it back", async () => {
    const phone = await setupPhone();
    const { session } = phone;
    const { child } = await saveFamily(session(), "Budi", "Alya");
    await session().drafts.keep(aDraft({ weight: "9,1" }));
    const late = [
      mustSave(session(), [weighDraft(session().newId(), child, 9.1)], { removeDraft: "d1" }),
      session().drafts.keep(aDraft({ weight: "9,1" })),
    ];
    await Promise.all(late);
    await session().drafts.keep(aDraft({ weight: "9,1" }));
    expect(session().drafts.list()).toEqual([]);
    expect(await phone.ports.rows.all("drafts")).toEqual([]);
  });

  test("thrown away stays away; others stay", async () => {
    const phone = await setupPhone();
    await phone.session().drafts.keep(aDraft({ weight: "1" }));
    await phone.session().drafts.keep(aDraft({ name: "Citra" }, "d2"));
    await phone.session().drafts.remove("d1");
    await phone.reload();
    expect(
      phone
        .session()
        .drafts.list()
        .map(({ id }) => id),
    ).toEqual(["d2"]);
  });

  test("opened anew under a name that was saved or thrown away, is kept again", async () => {
    const phone = await setupPhone();
    const { drafts } = phone.session();
    await drafts.keep(aDraft({ weight: "1" }, "/keluarga/x/bantuan"));
    await drafts.remove("/keluarga/x/bantuan");
    drafts.reopen("/keluarga/x/bantuan");
    await drafts.keep(aDraft({ weight: "2" }, "/keluarga/x/bantuan"));
    await phone.reload();
    expect(phone.session().drafts.list()).toMatchObject([{ value: { weight: "2" } }]);
  });

  test("is not kept once locked, and says so", async () => {
    const phone = await setupPhone();
    phone.session().lock();
    expect(await phone.session().drafts.keep(aDraft({}))).toEqual({ ok: false, problem: { type: "Locked" } });
  });
});
