/**
 * Resolves in a task of its own: between two long pieces of work the page can answer its reader.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
