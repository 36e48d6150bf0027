import { describe, expect, test } from "vitest";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { proposalItems } from "#features/review/proposal-item.ts";
import { rightsIn } from "#features/review/review-rights.ts";
import { namesIn } from "#features/review/written-by.ts";
import type { Session } from "#storage/session-types.ts";
import { aChild, aMembership, aReview, idNamed } from "#support/builders.ts";
import { alya, aSupervisorSession } from "./a-review.ts";

const child = aChild("Alya", {}, { order: 1 });
const proposal: Version = {
  ...aChild(
    "Alya",
    { name: "Alya Putri" },
    { author: "wati", order: 2, role: "posyanduCadre", proposed: true },
  ),
  id: idNamed("proposal"),
  supersedes: [child.id],
  changed: ["name"],
};

const tell = (versions: readonly Version[], record: string, session: Session = aSupervisorSession()) => {
  const fold = foldSubjects(versions);
  const merged = fold.records.get(record);
  if (!merged) throw new Error("no such record");
  return proposalItems(
    merged,
    fold,
    { stream: alya.stream, rightsIn: rightsIn(session) },
    session,
    namesIn(session),
  );
};

describe("a change that a posyandu cadre proposes", () => {
  const [item] = tell([child, proposal], idNamed("Alya"));
  test("says who, and what would become different, and nothing else", () => {
    expect(item?.subject.name).toBe("Alya");
    expect(item?.proposedBy).toBe("Diusulkan Kader Wati, 21 Nov");
    expect(item?.changes).toEqual([{ label: "Nama", change: "Alya → Alya Putri" }]);
  });
  test("is decided by a supervisor", () =>
    expect(item).toMatchObject({ mayAdopt: true, mayReject: true, decidedIn: undefined }));
  test("is not decided by a cadre", () => {
    const cadre = aSupervisorSession([], {
      grants: () => ({ version: 1, list: [{ role: "cadre", area: "3571011001/05" }] }),
    });
    expect(tell([child, proposal], idNamed("Alya"), cadre)[0]).toMatchObject({
      mayAdopt: false,
      mayReject: false,
    });
  });
  test("stays, marked, while the decision is only on this phone", () => {
    const { stamp, ...adopted } = aReview(proposal, "adopt", { author: "budi" });
    expect(tell([child, proposal, adopted], idNamed("Alya"))[0]?.isDecidedHere).toBe(true);
  });
  test("is gone once the server took the decision", () =>
    expect(tell([child, proposal, aReview(proposal, "reject")], idNamed("Alya"))).toEqual([]));
});

test("a withdrawal that is proposed gives its reason", () => {
  const withdrawal: Version = {
    ...proposal,
    changed: ["$retracted"],
    content: { type: "retracted" },
    reason: "ganda",
  };
  expect(tell([child, withdrawal], idNamed("Alya"))[0]?.changes).toEqual([
    { label: "", change: "Membatalkan catatan ini: “ganda”" },
  ]);
});

describe("somebody who is proposed as a whole", () => {
  const bima = aChild("Bima", { name: "Bima" }, { author: "wati", role: "posyanduCadre", proposed: true });
  const member = aMembership("Bima", "family Slamet", {}, { role: "posyanduCadre", proposed: true });
  const [item] = tell([bima, member], idNamed("Bima"));
  test("is named by the proposal, at the family they are proposed for", () => {
    expect(item?.subject).toEqual({ name: "Bima", place: "RW 05 · RT 02", href: undefined });
    expect(item?.title).toBe("Catatan baru: orang");
  });
  test("with all that is said of them", () =>
    expect(item?.changes).toContainEqual({ label: "Jenis kelamin", change: "perempuan" }));
  test("and the family they would belong to, by its name", () => {
    const [membership] = tell([bima, member], `${idNamed("Bima")}.membership`);
    expect(membership?.changes).toContainEqual({ label: "Keluarga", change: "Keluarga Slamet" });
  });
});
