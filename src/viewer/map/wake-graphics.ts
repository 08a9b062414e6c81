/** The map waits no longer for a worker that does not answer. */
const PATIENCE_MS = 1_000;

let awake: Promise<void> | null = null;

/**
 * Starts what draws for WebGL, beside the page. The first context that a page asks for waits until the graphics
 * process has started and all that time answers no reader (0.1 to 0.2 s); in a worker nobody waits with it.
 * Resolves in any case, once a page.
 */
export function wakeGraphics(): Promise<void> {
  return (awake ??= new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(new URL("./graphics-worker.ts", import.meta.url), {type: "module"});
    } catch {
      resolve();
      return;
    }
    const done = (): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve();
    };
    const timer = setTimeout(done, PATIENCE_MS);
    worker.onmessage = done;
    worker.onerror = done;
  }));
}
