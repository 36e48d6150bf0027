import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LEASE_LOOK_MS, watchLease } from "#app/watch-lease.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const setup = () => {
  const state = { isEnded: false, isFormOpen: false, locks: 0 };
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" as DocumentVisibilityState });
  const stop = watchLease({
    isEnded: () => state.isEnded,
    isFormOpen: () => state.isFormOpen,
    lock: () => {
      state.locks += 1;
    },
    page,
  });
  return { state, page, stop };
};

test("an app that stays open locks within a minute of its lease's end, and not before", () => {
  const { state } = setup();
  vi.advanceTimersByTime(10 * LEASE_LOOK_MS);
  expect(state.locks).toBe(0);
  state.isEnded = true;
  vi.advanceTimersByTime(LEASE_LOOK_MS);
  expect(state.locks).toBe(1);
});

test("coming back to a lease that has ended locks at once", () => {
  const { state, page } = setup();
  state.isEnded = true;
  page.visibilityState = "hidden";
  page.dispatchEvent(new Event("visibilitychange"));
  expect(state.locks).toBe(0);
  page.visibilityState = "visible";
  page.dispatchEvent(new Event("visibilitychange"));
  expect(state.locks).toBe(1);
});

test("it never locks over an open form: it waits until the form is closed", () => {
  const { state } = setup();
  Object.assign(state, { isEnded: true, isFormOpen: true });
  vi.advanceTimersByTime(30 * LEASE_LOOK_MS);
  expect(state.locks).toBe(0);
  state.isFormOpen = false;
  vi.advanceTimersByTime(LEASE_LOOK_MS);
  expect(state.locks).toBe(1);
});

test("nothing looks any more once the watching has ended", () => {
  const { state, page, stop } = setup();
  stop();
  state.isEnded = true;
  vi.advanceTimersByTime(LEASE_LOOK_MS);
  page.dispatchEvent(new Event("visibilitychange"));
  expect(state.locks).toBe(0);
});
