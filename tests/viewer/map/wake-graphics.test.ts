import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";

/** A worker as the test wants it: it answers, fails, or is silent. */
class FakeWorker {
  static made: FakeWorker[] = [];
  onmessage: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readonly terminate = vi.fn();

  constructor() {
    FakeWorker.made.push(this);
  }
}

async function wake(): Promise<{readonly isOver: () => boolean; readonly again: () => Promise<void>}> {
  const {wakeGraphics} = await import("../../../src/viewer/map/wake-graphics.js");
  let over = false;
  void wakeGraphics().then(() => (over = true));
  return {isOver: () => over, again: wakeGraphics};
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

describe("what draws for WebGL is woken beside the page", () => {
  beforeEach(() => {
    vi.resetModules();
    vi.useFakeTimers();
    FakeWorker.made = [];
    vi.stubGlobal("Worker", FakeWorker);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("is over when the worker has its context, once a page", async () => {
    const {isOver, again} = await wake();
    await settle();
    expect(isOver()).toBe(false);
    FakeWorker.made[0]!.onmessage!();
    await settle();
    expect(isOver()).toBe(true);
    await again();
    expect(FakeWorker.made).toHaveLength(1);
    expect(FakeWorker.made[0]!.terminate).toHaveBeenCalledOnce();
  });

  it("does not keep the map from a page whose worker fails", async () => {
    const {isOver} = await wake();
    FakeWorker.made[0]!.onerror!();
    await settle();
    expect(isOver()).toBe(true);
  });

  it("waits a second at most for one that says nothing", async () => {
    const {isOver} = await wake();
    await vi.advanceTimersByTimeAsync(999);
    expect(isOver()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(isOver()).toBe(true);
    expect(FakeWorker.made[0]!.terminate).toHaveBeenCalledOnce();
  });

  it("goes on where workers of another origin are refused", async () => {
    vi.stubGlobal("Worker", function refuse() {
      throw new DOMException("another origin", "SecurityError");
    });
    const {isOver} = await wake();
    await settle();
    expect(isOver()).toBe(true);
  });
});
