import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { fail } from "#domain/result.ts";
import { CreatePinScreen } from "#features/session/create-pin-screen.tsx";
import { UnlockScreen } from "#features/session/unlock-screen.tsx";
import {
  choosePinProblemText,
  emptyPin,
  nextPinState,
  type PinState,
} from "#features/session/use-create-pin.ts";
import { firstAsked, unlockAnswer } from "#features/session/use-unlock.ts";
import type { PersonOnDevice } from "#storage/device-types.ts";

const siti: PersonOnDevice = { person: "p1", name: "Siti Aminah", state: "ready", wrongPins: 0 };
const rina: PersonOnDevice = { person: "p2", name: "Rina", state: "choosePin", wrongPins: 0 };

describe("choosing a PIN", () => {
  const again: PinState = nextPinState(emptyPin, { type: "firstDone", digits: "482915", problem: undefined });

  test("the first entry asks for the same again", () => {
    expect(again).toEqual({ at: "again", typed: "", first: "482915" });
  });

  test("a trivial one is refused with its reason and nothing is kept of it", () => {
    const state = nextPinState(emptyPin, { type: "firstDone", digits: "123456", problem: "sequence" });
    expect(state).toMatchObject({ at: "first", first: "", typed: "" });
    expect(state.error).toContain("berurutan");
  });

  test("the same PIN twice is saved, a different one starts over", () => {
    expect(nextPinState(again, { type: "againDone", digits: "482915" }).at).toBe("saving");
    const differs = nextPinState(again, { type: "againDone", digits: "482916" });
    expect(differs).toMatchObject({ at: "first", first: "" });
    expect(differs.error).toContain("tidak sama");
  });

  test("typing after an error takes the error away", () => {
    const wrong = nextPinState(again, { type: "againDone", digits: "000000" });
    expect(nextPinState(wrong, { type: "typed", digits: "1" })).toEqual({
      at: "first",
      typed: "1",
      first: "",
    });
  });

  test("a full phone is told by name", () => {
    expect(choosePinProblemText({ type: "Storage", failure: "quota", detail: "" })).toContain("penuh");
    expect(choosePinProblemText({ type: "TrivialPin", why: "sameDigit" })).toContain("sama");
  });

  test("the screen greets with the name that the code stood for", () => {
    const html = render(
      <CreatePinScreen
        device={{ choosePin: async () => fail({ type: "NobodyToEnrol" }) }}
        person="p1"
        name="Siti Aminah"
        onOpened={() => {}}
        onNobodyToEnrol={() => {}}
      />,
    );
    expect(html).toContain("Siti Aminah");
    expect(html).toContain("Buat PIN 6 angka");
  });
});

describe("unlocking", () => {
  test("a wrong PIN says how many tries are left", () => {
    expect(unlockAnswer({ type: "WrongPin", triesLeft: 7 }).error).toContain("7 kali");
    expect(unlockAnswer({ type: "WrongPin", triesLeft: 1 }).error).toContain("1 kali lagi");
  });

  test("a wait is counted down, a dead PIN says that nothing is lost", () => {
    expect(unlockAnswer({ type: "TooSoon", waitMs: 30_000, triesLeft: 4 })).toMatchObject({ waitMs: 30_000 });
    expect(unlockAnswer({ type: "PinForgotten" })).toMatchObject({ isForgotten: true });
  });

  test("the only person is asked at once, several are asked who they are", () => {
    expect(firstAsked([siti])).toBe(siti);
    expect(firstAsked([siti, rina])).toBeUndefined();
  });

  const ports = {
    device: { unlock: async () => fail({ type: "WrongPin" as const, triesLeft: 9 }) },
    onOpened: () => {},
    onChoosePin: () => {},
    onNewCode: () => {},
    onRecover: () => {},
    onLeaseEnded: () => {},
    nowMs: () => 0,
  };

  test("shows the name and the pad to the only person", () => {
    const html = render(<UnlockScreen {...ports} people={[siti]} />);
    expect(html).toContain("Siti Aminah");
    expect(html).toContain('type="password"');
    expect(html).toContain("Lupa PIN");
  });

  test("on a shared phone names come first, with what each lacks", () => {
    const html = render(<UnlockScreen {...ports} people={[siti, rina]} />);
    expect(html).toContain("Siapa yang membuka?");
    expect(html).toContain("PIN belum dibuat");
    expect(html).not.toContain('type="password"');
  });

  test("a PIN that is dead leads to a new code, not to the pad", () => {
    const html = render(<UnlockScreen {...ports} people={[{ ...siti, state: "pinForgotten" }]} />);
    expect(html).toContain("masih ada, terkunci dan aman");
    expect(html).not.toContain('type="password"');
  });
});
