import { singletonRecord, type Version } from "#domain/facts/version.ts";
import type { NewVersion, SaveOptions, Session } from "#storage/session-types.ts";

export const AREA = "3571011001";
export const RW05 = `${AREA}/05`;
export const RW08 = `${AREA}/08`;

/** Saves and hands out the versions; a refusal fails the test. */
export const mustSave = async (
  session: Session,
  drafts: readonly NewVersion[],
  options?: SaveOptions,
): Promise<readonly Version[]> => {
  const result = await session.saveGroup(drafts, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.versions;
};

export const familyDraft = (
  family: string,
  headName: string,
  fields: NewVersion["fields"] = {},
): NewVersion => ({
  record: family,
  subject: family,
  kind: "family",
  fields: { headName, area: AREA, rw: "05", rt: "02", ...fields },
});

export const childDraft = (child: string, name: string, fields: NewVersion["fields"] = {}): NewVersion => ({
  record: child,
  subject: child,
  kind: "person",
  fields: { name, sex: "P", birthDate: "2024-05-12", group: "child", ...fields },
});

export const memberDraft = (person: string, family: string, role = "child"): NewVersion => ({
  record: singletonRecord(person, "membership"),
  subject: person,
  kind: "membership",
  fields: { family, role },
});

export const weighDraft = (
  record: string,
  child: string,
  weightKg: number,
  fields: NewVersion["fields"] = {},
): NewVersion => ({
  record,
  subject: child,
  kind: "measurement",
  fields: { date: "2026-11-21", weightKg, place: "home", ...fields },
});

/** A family with one child, saved together; answers their ids. */
export const saveFamily = async (
  session: Session,
  headName: string,
  childName: string,
  fields: NewVersion["fields"] = {},
): Promise<{ readonly family: string; readonly child: string }> => {
  const [family, child] = [session.newId(), session.newId()];
  await mustSave(session, [
    familyDraft(family, headName, fields),
    childDraft(child, childName),
    memberDraft(child, family),
  ]);
  return { family, child };
};
