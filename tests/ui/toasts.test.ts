import { describe, expect, test } from "vitest";
import { createToasts } from "#ui/toasts.tsx";

const setupClock = () => {
  const waiting = new Map<number, () => void>();
  let next = 0;
  return {
    after: (_ms: number, work: () => void) => {
      const id = next++;
      waiting.set(id, work);
      return () => void waiting.delete(id);
    },
    runAll: () => {
      for (const [id, work] of [...waiting]) {
        waiting.delete(id);
        work();
      }
    },
    waitingCount: () => waiting.size,
  };
};

describe("a toast", () => {
  test("goes away by itself", () => {
    const clock = setupClock();
    const toasts = createToasts(clock.after);
    toasts.show({ text: "Tersimpan" });
    expect(toasts.shown.value?.text).toBe("Tersimpan");
    clock.runAll();
    expect(toasts.shown.value).toBeUndefined();
  });

  test("undoes once and is gone", () => {
    const clock = setupClock();
    const toasts = createToasts(clock.after);
    let undone = 0;
    toasts.show({ text: "Dihapus", onUndo: () => undone++ });
    toasts.undo();
    toasts.undo();
    expect(undone).toBe(1);
    expect(toasts.shown.value).toBeUndefined();
  });

  test("a newer one takes its place and keeps its own full time", () => {
    const clock = setupClock();
    const toasts = createToasts(clock.after);
    toasts.show({ text: "satu" });
    toasts.show({ text: "dua" });
    expect(clock.waitingCount()).toBe(1);
    expect(toasts.shown.value?.text).toBe("dua");
  });

  test("waits while a finger rests on it", () => {
    const clock = setupClock();
    const toasts = createToasts(clock.after);
    toasts.show({ text: "Tersimpan" });
    toasts.hold();
    clock.runAll();
    expect(toasts.shown.value?.text).toBe("Tersimpan");
    toasts.release();
    clock.runAll();
    expect(toasts.shown.value).toBeUndefined();
  });
});
