/**
 * Scheme of what a page that was opened from a disk holds in its scripts: `dateline-file://folder/PATH`. No browser
 * fetches files for a page from a file, and MapLibre asks an unknown scheme of us.
 */
export const FILE_SCHEME = "dateline-file";

/** Where the library says that it is, in a page from a disk. */
const FOLDER = `${FILE_SCHEME}://folder/`;

/** Files by path, as the scripts of a publication put them down: texts, and tiles in base64. */
type PublishedFiles = Readonly<Record<string, string>>;

/**
 * Stands in for `fetch` in the library for pages from a disk: answers from the page's scripts what names a file of the
 * publication, and asks the browser for all else.
 */
export function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const url = input instanceof Request ? input.url : String(input);
  const path = pathOf(url);
  if (path === null) return globalThis.fetch(input, init);
  const content = (globalThis as {datelineFiles?: PublishedFiles}).datelineFiles?.[path];
  return Promise.resolve(
    content === undefined
      ? new Response(null, {status: 404})
      : new Response(path.endsWith(".tiles") ? bytesOfBase64(content) : content)
  );
}

/** Path in the publication; `null` for an address that is not of it. */
function pathOf(url: string): string | null {
  if (url.startsWith(FOLDER)) return url.slice(FOLDER.length);
  const page = new URL(".", document.baseURI).href;
  return url.startsWith("file:") && url.startsWith(page) ? decodeURIComponent(url.slice(page.length)) : null;
}

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
