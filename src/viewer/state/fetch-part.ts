/** Before a part that could not be had is asked for again, in milliseconds: soon, and when a bad moment is over. */
const PAUSES_MS = [500, 1000, 3000];

/** What a browser does, so that it can be done otherwise in a test. */
type Browser = {
  readonly importFrom: (address: string) => Promise<unknown>;
  readonly pause: (ms: number) => Promise<void>;
  /** Text that no address of the page has had yet. */
  readonly mark: () => string;
  /** Of the page's programs. */
  readonly origin: string;
};

const BROWSER: Browser = {
  importFrom: (address) => import(/* @vite-ignore */ address),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  mark: () => Date.now().toString(36),
  origin: new URL(import.meta.url).origin
};

/**
 * Fetches a part of the page that comes later, and asks a few times more if it cannot be had: a network may fail for a
 * moment.
 *
 * Most browsers remember for good that a program could not be fetched. It is then asked for under an address of its own,
 * `…?again=…`, which they have not tried; what it needs of the page it finds where it is.
 *
 * @param load - imports the part: `() => import("./Part.svelte")`
 * @throws what the last try threw
 */
export async function fetchPart<Part>(load: () => Promise<Part>, browser: Browser = BROWSER): Promise<Part> {
  let address: string | null = null;
  let styles: HTMLLinkElement | null = null;
  for (let tries = 0; ; tries++) {
    try {
      if (styles) await fetchAnew(styles);
      return address === null ? await load() : ((await browser.importFrom(address)) as Part);
    } catch (error) {
      const pauseMs = PAUSES_MS[tries];
      if (pauseMs === undefined) throw error;
      styles = stylesOf(error);
      address = newAddressOf(error, browser) ?? address;
      await browser.pause(pauseMs);
    }
  }
}

/** The address that a browser says it could not import, changed; `null` if it names none, or another site's. */
function newAddressOf(error: unknown, {origin, mark}: Browser): string | null {
  const [found] = /https?:\/\/\S+\.m?js(?:\?\S*)?$/u.exec(messageOf(error)) ?? [];
  if (found === undefined || !URL.canParse(found)) return null;
  const address = new URL(found);
  if (address.origin !== origin) return null;
  address.searchParams.set("again", mark());
  return address.href;
}

/** The link to a part's styles, if it is these that could not be fetched. What built the page takes them for had. */
function stylesOf(error: unknown): HTMLLinkElement | null {
  const message = messageOf(error);
  const links = globalThis.document?.querySelectorAll<HTMLLinkElement>("head link[rel='stylesheet']") ?? [];
  return [...links].find(({href}) => message.includes(href)) ?? null;
}

function fetchAnew(link: HTMLLinkElement): Promise<unknown> {
  const anew = link.cloneNode() as HTMLLinkElement;
  return new Promise((resolve, reject) => {
    anew.addEventListener("load", resolve);
    anew.addEventListener("error", () => reject(new Error(`no styles from ${anew.href}`)));
    link.replaceWith(anew);
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}
