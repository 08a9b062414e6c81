import {InputError} from "../domain/input-error.js";
import type {EventCollection} from "../domain/collection.js";
import {
  ATTRIBUTES,
  type AttributeName,
  type EmbedEventMap,
  type EmbedEventName,
  type EmbedEvents,
  type EmbedMethods,
  type EmbedState
} from "./options.js";
import {fetchPart} from "../viewer/state/fetch-part.js";
import {shellStyles} from "./shell-styles.js";
import {shellWords} from "./shell-words.js";
import {Unreachable} from "./unreachable.js";
import type {openWidget, Widget} from "./widget.svelte.js";

/** Where there is no DOM (a server that renders), the class exists and does nothing. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/** How far below the screen an element begins to load. */
const LOAD_MARGIN = "300px";

/**
 * `<dateline-map>`: a linked map and timeline in a page of somebody else.
 *
 * What stands between its tags (a poster, a list of the events) shows until the view is ready,
 * and stays if it cannot be loaded. Nothing is loaded before the element comes near the screen.
 * Dispatches `dateline:ready`, `dateline:select`, `dateline:interval`, `dateline:filter` and
 * `dateline:error`, which bubble.
 */
export class DatelineMapElement extends Base implements EmbedMethods {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;

  readonly #stage: HTMLDivElement | null = null;
  readonly #line: HTMLParagraphElement | null = null;
  readonly #fallback: HTMLSlotElement | null = null;
  #collection: EventCollection | null = null;
  #widget: Widget | null = null;
  #loading: AbortController | null = null;
  #sight: IntersectionObserver | null = null;
  /** Calls made before the view is there, in their order. */
  #waiting: ((widget: Widget) => void)[] = [];
  /** How often the view's programs could not be had. */
  #unfetched = 0;

  constructor() {
    super();
    if (!globalThis.document) return;
    const shadow = this.attachShadow({mode: "open"});
    shadow.adoptedStyleSheets = [shellStyles()];
    this.#fallback = document.createElement("slot");
    this.#fallback.className = "dateline-tiers";
    this.#line = document.createElement("p");
    this.#line.className = "dateline-line";
    this.#line.setAttribute("role", "status");
    this.#line.dir = "auto";
    this.#line.hidden = true;
    this.#stage = document.createElement("div");
    this.#stage.className = "dateline-stage";
    shadow.append(this.#fallback, this.#line, this.#stage);
  }

  /** A collection that is in memory; replaces `src`. */
  get collection(): EventCollection | null {
    return this.#collection;
  }
  set collection(collection: EventCollection | null) {
    this.#collection = collection;
    this.#restart();
  }

  connectedCallback(): void {
    if (this.#loading) return; // moved within the page
    this.#await();
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (before === value || !this.isConnected) return;
    if (name === "src" || name === "assets" || name === "basemap") this.#restart();
    else if (name === "loading") this.#await();
    else this.#attempt(() => this.#widget?.apply(name as AttributeName));
  }

  /**
   * The method. Set to an `id`, it is the attribute: React and Vue set as a property what they find as
   * one, and would put a text in place of the method.
   */
  get select(): EmbedMethods["select"] {
    return (id) => this.#ask((widget) => widget.select(id));
  }
  set select(id: string | null | undefined) {
    if (id === null || id === undefined) this.removeAttribute("select");
    else this.setAttribute("select", id);
  }
  setInterval(interval: string | null): void {
    this.#ask((widget) => widget.setInterval(interval));
  }
  setFilter(filter: string | null): void {
    this.#ask((widget) => widget.setFilter(filter));
  }
  fit(): void {
    this.#ask((widget) => widget.fit());
  }
  play(on = true): void {
    this.#ask((widget) => widget.play(on));
  }
  getState(): EmbedState {
    return (
      this.#widget?.getState() ?? {
        src: this.getAttribute("src"),
        interval: null,
        selected: null,
        filter: "",
        shown: 0,
        total: 0,
        playing: false
      }
    );
  }

  /** Throws at once what a loaded view refuses; a call that has to wait is refused by an event. */
  #ask(call: (widget: Widget) => void): void {
    if (this.#widget) call(this.#widget);
    else this.#waiting.push(call);
  }

  #await(): void {
    if (this.#loading || !this.isConnected || !this.#stage) return;
    this.#sight?.disconnect();
    if (this.getAttribute("loading") === "eager" || !globalThis.IntersectionObserver) {
      void this.#start();
      return;
    }
    this.#sight = new IntersectionObserver(
      (entries) => {
        if (entries.some(({isIntersecting}) => isIntersecting)) void this.#start();
      },
      {rootMargin: LOAD_MARGIN}
    );
    this.#sight.observe(this);
  }

  async #start(): Promise<void> {
    const stage = this.#stage;
    if (this.#loading || !stage) return;
    this.#sight?.disconnect();
    const loading = new AbortController();
    this.#loading = loading;
    this.#say(this.#words[0]);
    const opener = await this.#fetchOpener();
    if (!opener || loading.signal.aborted) return;
    try {
      const {openWidget} = opener;
      const widget = await openWidget(this, stage, loading.signal, (name, detail) =>
        this.#tell(name, detail)
      );
      if (loading.signal.aborted) {
        widget.close();
        return;
      }
      this.#widget = widget;
      this.#say(null);
      this.#fallback!.hidden = true;
      // On paper a still picture says more than a window onto a list.
      this.#fallback!.classList.toggle("printed", this.childElementCount > 0);
      const {title, total} = widget.getTitle();
      this.#tell("ready", {title, total});
      for (const call of this.#waiting.splice(0)) this.#attempt(() => call(widget));
    } catch (error) {
      if (!loading.signal.aborted) this.#fail(error);
    }
  }

  /** What shows the view; `null` if it cannot be had, which is told where it would stand. */
  async #fetchOpener(): Promise<{readonly openWidget: typeof openWidget} | null> {
    const loading = this.#loading;
    try {
      return await fetchPart(() => import("./widget.svelte.js"));
    } catch (error) {
      if (loading !== this.#loading) return null;
      console.error(error);
      const [, , connection, anew] = this.#words;
      this.#offer(this.#unfetched++ === 0 ? connection : anew);
      return null;
    }
  }

  /** The view did not open: what can be mended is said in its own words, the rest in the reader's, with a second try. */
  #fail(error: unknown): void {
    if (error instanceof InputError && !(error instanceof Unreachable)) return this.#refuse(error);
    console.error(error);
    this.#offer(error instanceof Unreachable ? this.#words[2] : "");
  }

  get #words(): ReturnType<typeof shellWords> {
    return shellWords(
      this.getAttribute("lang") ?? this.closest("[lang]")?.getAttribute("lang") ?? navigator.language
    );
  }

  /** @param more - what may be the reason, or what to do */
  #offer(more: string): void {
    const [, failed, , , retry] = this.#words;
    const message = `${failed} ${more}`.trim();
    this.#say(message);
    const again = document.createElement("button");
    again.type = "button";
    again.textContent = retry;
    again.addEventListener("click", () => this.#restart());
    this.#line?.append(" ", again);
    this.#tell("error", {message});
  }

  #stop(): void {
    this.#sight?.disconnect();
    this.#sight = null;
    this.#loading?.abort();
    this.#loading = null;
    this.#widget?.close();
    this.#widget = null;
    this.#stage?.replaceChildren();
    if (this.#fallback) this.#fallback.hidden = false;
    this.#say(null);
  }

  #restart(): void {
    this.#stop();
    this.#await();
  }

  #attempt(change: () => void): void {
    try {
      if (this.#widget) this.#say(null);
      change();
    } catch (error) {
      this.#refuse(error);
    }
  }

  /** An error of the input stands in place, in words; a bug does too, and keeps its stack in the console. */
  #refuse(error: unknown): void {
    if (!(error instanceof InputError)) console.error(error);
    const message = error instanceof Error ? error.message : String(error);
    this.#say(message);
    this.#tell("error", {message});
  }

  #say(line: string | null): void {
    if (!this.#line) return;
    this.#line.textContent = line ?? "";
    this.#line.hidden = line === null;
  }

  #tell<Name extends EmbedEventName>(name: Name, detail: EmbedEvents[Name]): void {
    this.dispatchEvent(new CustomEvent(`dateline:${name}`, {detail, bubbles: true, composed: true}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "dateline-map": DatelineMapElement;
  }
  /** Events bubble, so that a document hears them too. */
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface of the page is added to
  interface GlobalEventHandlersEventMap extends EmbedEventMap {}
}

/**
 * Makes `<dateline-map>` known to the page; asking twice is harmless.
 *
 * @param name - another name if the page uses this one for something else
 */
export function defineDatelineMap(name = "dateline-map"): void {
  if (globalThis.customElements && !customElements.get(name)) {
    customElements.define(
      name,
      name === "dateline-map" ? DatelineMapElement : class extends DatelineMapElement {}
    );
  }
}
