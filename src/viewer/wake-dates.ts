/**
 * Has a worker write a date: what the browser reads for the first one in a language (12 ms here, 50 on a phone) it reads once
 * for a page and its workers, so the page's own first date does not wait for it. Without workers nothing happens.
 */
export function wakeDates(): void {
  try {
    new Worker(new URL("./dates-worker.ts", import.meta.url), {type: "module"});
  } catch {
    // Then it is read where it is needed.
  }
}
