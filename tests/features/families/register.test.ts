import { beforeEach, describe, expect, test } from "vitest";
import { likelyMatches } from "#features/families/forms/likely-people.ts";
import { emptyMember, type MemberForm, UNKNOWN_MOTHER } from "#features/families/forms/member-form.ts";
import { MEMBER_STEPS, STEP_FIELDS, stepAfter, stepBefore } from "#features/families/forms/member-steps.ts";
import { readMember } from "#features/families/forms/read-member.ts";
import {
  emptyRegister,
  isTyped,
  moved,
  type RegisterDraft,
  registerDraftSchema,
  withMember,
  withNewMember,
  withOpened,
  withoutMember,
} from "#features/families/register/register-draft.ts";
import { readRegister, undoRegister } from "#features/families/register/register-versions.ts";
import { keptValue } from "#features/shared/form/use-kept-draft.ts";
import { createMemoryRows } from "#storage/memory-rows.ts";
import { TEST_DAY } from "#support/cards.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { mustSave, RW05, saveFamily } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

const woman = (id: string, name: string): MemberForm => ({
  ...emptyMember(id, "woman"),
  name,
  familyRole: "wife",
  birthMode: "age",
  ageYears: "31",
  nikStatus: "unknown",
});
const child = (id: string, name: string, parts: Partial<MemberForm> = {}): MemberForm => ({
  ...emptyMember(id, "child"),
  name,
  sex: "P",
  birthMode: "exact",
  birthDate: "2025-07-10",
  nikStatus: "notYet",
  mother: UNKNOWN_MOTHER,
  ...parts,
});

const filled = (family: string, members: readonly MemberForm[]): RegisterDraft => {
  const empty = emptyRegister(family, ["3571011001"]);
  return {
    ...empty,
    step: "summary",
    place: { ...empty.place, rwChoice: "05", rt: "2" },
    head: { ...empty.head, headName: "Budi" },
    members: [...members],
  };
};

describe("the draft of a registration", () => {
  const empty = emptyRegister("f", ["3571011001"]);

  test("knows the only kelurahan, and asks where there are several", () => {
    expect(empty.place.area).toBe("3571011001");
    expect(emptyRegister("f", ["a", "b"]).place.area).toBe("");
  });

  test("is worth keeping from the first letter on", () => {
    expect(isTyped(empty)).toBe(false);
    expect(isTyped({ ...empty, head: { ...empty.head, headName: "B" } })).toBe(true);
    expect(isTyped(withNewMember(empty, "m", "child", undefined))).toBe(true);
  });

  test("goes step by step and stays at its ends", () => {
    expect(moved(empty, 1).step).toBe("head");
    expect(moved(empty, -1).step).toBe("place");
  });

  test("a member is put on the list once, and again in its place when it was opened", () => {
    const one = withMember(withNewMember(empty, "m", "woman", undefined), woman("m", "Siti"));
    expect(one.entry).toBeUndefined();
    const again = withMember(withOpened(one, "m"), woman("m", "Siti Aminah"));
    expect(again.members.map(({ name }) => name)).toEqual(["Siti Aminah"]);
  });

  test("the only posyandu that serves the RW is filled in for a child", () => {
    expect(withNewMember(empty, "m", "child", "melati").entry?.member.posyandu).toBe("melati");
    expect(withNewMember(empty, "m", "woman", "melati").entry?.member.posyandu).toBe("");
  });

  test("children of a mother who is taken off the list are asked for her again", () => {
    const draft = filled("f", [woman("siti", "Siti"), child("alya", "Alya", { mother: "siti" })]);
    expect(withoutMember(draft, "siti").members).toMatchObject([{ name: "Alya", mother: "" }]);
  });

  test("survives being kept and read again, and what is none is not read", () => {
    const draft = withNewMember(filled("f", [woman("siti", "Siti")]), "m", "child", undefined);
    const kept = JSON.parse(JSON.stringify(draft));
    expect(registerDraftSchema.safeParse(kept)).toEqual({ success: true, data: draft });
    expect(registerDraftSchema.safeParse({ family: "f" }).success).toBe(false);
  });
});

describe("the questions about a member", () => {
  test("every field that can be wrong belongs to a step of those who are asked", () => {
    for (const group of ["child", "woman", "adult"] as const) {
      const asked = MEMBER_STEPS[group].flatMap((step) => STEP_FIELDS[step]);
      const { problems } = readMember(emptyMember("x", group), TEST_DAY);
      for (const field of Object.keys(problems)) expect(asked).toContain(field);
    }
  });

  test("go on and back in one order", () => {
    expect(stepAfter("child", "who")).toBe("birth");
    expect(stepAfter("woman", "nik")).toBeUndefined();
    expect(stepBefore("child", "who")).toBeUndefined();
    expect(stepBefore("child", "size")).toBe("care");
  });
});

describe("saving a registration", () => {
  test("what is in the way is named by step and member", () => {
    const draft = filled("f", [child("alya", "Alya", { birthDate: "2027-01-01" })]);
    expect(readRegister(draft, TEST_DAY)).toEqual({
      type: "hindered",
      hindrance: { step: "members", member: "alya" },
    });
    expect(readRegister({ ...draft, head: { ...draft.head, headName: " " } }, TEST_DAY)).toEqual({
      type: "hindered",
      hindrance: { step: "head" },
    });
  });

  describe("on a phone", () => {
    let phone: Phone;
    beforeEach(async () => {
      const server = createTestServer();
      const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
      phone = await createPhone({ server, isPlain: true, rows: createMemoryRows() });
      await phone.enrol(code);
    });

    const ids = () => [phone.session().newId(), phone.session().newId(), phone.session().newId()] as const;
    const versionsOf = (draft: RegisterDraft) => {
      const reading = readRegister(draft, TEST_DAY);
      if (reading.type === "hindered") throw new Error(JSON.stringify(reading.hindrance));
      return reading.versions;
    };

    test("writes family, mother and children at once; they are there, and the draft is gone", async () => {
      const [family, siti, alya] = ids();
      const draft = filled(family, [
        woman(siti, "Siti"),
        child(alya, "Alya", { mother: siti, birthOrder: "1" }),
      ]);
      const session = phone.session();
      await session.drafts.keep({ id: "d", form: "family", title: "x", value: draft });
      await mustSave(session, versionsOf(draft), { removeDraft: "d" });
      expect(session.familyCard(family)).toMatchObject({ headName: "Budi", rw: "05", rt: "02" });
      expect(session.personCard(alya)).toMatchObject({
        name: "Alya",
        family,
        familyRole: "child",
        mother: siti,
        birthDate: "2025-07-10",
        listStatus: "present",
      });
      expect(session.personCard(siti)).toMatchObject({ birthDateEstimated: true, familyRole: "wife" });
      expect(session.drafts.list()).toEqual([]);
    });

    test("the server takes it all", async () => {
      const [family, siti, alya] = ids();
      await mustSave(
        phone.session(),
        versionsOf(filled(family, [woman(siti, "Siti"), child(alya, "Alya", { mother: siti })])),
      );
      await phone.syncNow();
      expect(phone.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
    });

    test("undo takes back every record, and the form can be saved again", async () => {
      const [family, siti] = ids();
      const versions = versionsOf(filled(family, [woman(siti, "Siti")]));
      await mustSave(phone.session(), versions);
      await mustSave(phone.session(), undoRegister(versions), { reason: "Diurungkan" });
      expect(phone.session().familyCard(family)).toBeUndefined();
      expect(phone.session().personCard(siti)).toBeUndefined();
      await mustSave(phone.session(), versions, { reason: "Disimpan lagi" });
      expect(
        phone
          .session()
          .familyCard(family)
          ?.members.map(({ name }) => name),
      ).toEqual(["Siti"]);
    });

    test("an unfinished form is found again after the phone was locked", async () => {
      const draft = filled("f", [woman("siti", "Siti")]);
      await phone.session().drafts.keep({ id: "d", form: "family", title: "x", value: draft });
      await phone.reload();
      expect(keptValue(phone.session(), "d", registerDraftSchema)).toEqual(draft);
      expect(keptValue(phone.session(), "other", registerDraftSchema)).toBeUndefined();
    });

    const matches = (form: MemberForm, others: readonly MemberForm[] = []) =>
      likelyMatches(
        phone.session(),
        form,
        readMember(form, TEST_DAY).values,
        others.map((other) => ({ form: other, values: readMember(other, TEST_DAY).values })),
        TEST_DAY,
      );

    test("a child with the same birthday, sex and a similar name is asked about", async () => {
      const { child: known } = await saveFamily(phone.session(), "Joko", "Aliya", { motherName: "Siti" });
      const form = child("new", "Alya", { birthDate: "2024-05-12" });
      const [match] = await matches(form);
      expect(match?.id).toBe(known);
      expect(match?.words).toMatch(/^Aliya.*RW 05$/);
      expect(match?.reasons).toContain("nama mirip");
      expect(await matches({ ...form, notSame: [known] })).toEqual([]);
      expect(await matches({ ...form, birthDate: "2024-05-13" })).toEqual([]);
    });

    test("the same NIK is found whatever name and birthday say", async () => {
      const [family, , alya] = ids();
      const nik = "3571015007250001";
      await mustSave(
        phone.session(),
        versionsOf(filled(family, [child(alya, "Alya", { nikStatus: "present", nik })])),
      );
      const other = child("new", "Zahra", { birthDate: "2023-01-01", nikStatus: "present", nik });
      expect((await matches(other)).map(({ id }) => id)).toEqual([alya]);
      const sameEnd = { ...other, nik: "3571014101230001" };
      expect(await matches(sameEnd)).toEqual([]);
    });

    test("a child typed twice in one form is asked about, twins are told apart by their order", async () => {
      const one = child("one", "Alya", { birthOrder: "1" });
      expect(await matches(child("two", "Alya"), [one])).toMatchObject([{ id: "one", isInForm: true }]);
      expect(await matches(child("two", "Alia", { birthOrder: "2" }), [one])).toEqual([]);
    });
  });
});
