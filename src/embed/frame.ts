import {defineDatelineMap, type DatelineMapElement} from "./element.js";
import type {EmbedEventName} from "./options.js";
import {PROTOCOL, readCommand, type Command, type FrameMessage, type Refusal} from "./protocol.js";

/** Attributes that the frame's own address may set. `src` is one only where the page itself names none. */
const FROM_ADDRESS = ["theme", "lang", "from", "to", "select", "filter", "layout"] as const;
const EVENTS: readonly EmbedEventName[] = ["ready", "select", "interval", "filter", "error"];

/** By layout, up to 640 px wide, up to 1024, and wider. */
const HEIGHTS: Readonly<Record<string, readonly [number, number, number]>> = {
  map: [460, 500, 560],
  bare: [360, 420, 480]
};
const WHOLE_HEIGHTS = [680, 620, 660] as const;

/**
 * Height that the view needs, in CSS pixels: it depends on the width and on which parts there are, not on the height
 * that is given, so a host that obeys never loops.
 */
function heightFor(widthPx: number, layout: string | null): number {
  const [narrow, middle, wide] = HEIGHTS[layout ?? "auto"] ?? WHOLE_HEIGHTS;
  return widthPx < 640 ? narrow : widthPx < 1024 ? middle : wide;
}

/**
 * The inside of an iframe: one view that fills the page, told to the host and steered by it.
 *
 * The host is who the `host` parameter of the address says, compared exactly with the origin of
 * each message; without one the frame tells its height and that it is ready, and obeys nobody.
 */
export class Frame {
  /** Messages that were not acted on, by reason. */
  readonly ignored: Record<Refusal, number> = {foreign: 0, oversized: 0, malformed: 0, unknown: 0};

  readonly #element: DatelineMapElement;
  readonly #host: string | null;
  readonly #parent: Window;
  #port: MessagePort | null = null;
  #heightPx = 0;

  constructor(element: DatelineMapElement, address: URL, parent: Window) {
    this.#element = element;
    this.#parent = parent;
    this.#host = originOf(address.searchParams.get("host"));
    this.#takeAttributes(address.searchParams);
  }

  start(): void {
    const {documentElement} = document;
    new ResizeObserver(() => this.#tellHeight(documentElement.clientWidth)).observe(documentElement);
    addEventListener("message", (event) => this.#fromAnyone(event));
    for (const name of EVENTS) {
      this.#element.addEventListener(`dateline:${name}`, (event) => {
        this.#tellHost({
          dateline: PROTOCOL,
          type: "event",
          name,
          detail: (event as CustomEvent<object>).detail
        });
        if (name !== "ready" && name !== "error") this.#tellLink();
      });
    }
    this.#element.addEventListener("dateline:ready", () =>
      this.#tellAnyone({dateline: PROTOCOL, type: "ready"})
    );
    this.#connect();
  }

  #takeAttributes(query: URLSearchParams): void {
    for (const name of FROM_ADDRESS) {
      const value = query.get(name);
      if (value !== null) this.#element.setAttribute(name, value);
    }
    if (!this.#element.hasAttribute("src") && query.has("src")) {
      this.#element.setAttribute("src", query.get("src")!);
    }
    const link = new URLSearchParams(query.get("state") ?? "");
    const [from, to] = (link.get("when") ?? "").split("/");
    if (from) this.#element.setAttribute("from", from);
    if (to ?? from) this.#element.setAttribute("to", (to ?? from)!);
    if (link.has("event")) this.#element.setAttribute("select", link.get("event")!);
    for (const key of ["when", "event", "collection", "data"]) link.delete(key);
    if (link.size > 0) this.#element.setAttribute("filter", link.toString());
  }

  /** Hands one end of a channel to the exact origin of the host, and to nobody else. */
  #connect(): void {
    if (this.#host === null || this.#parent === window) return;
    const {port1, port2} = new MessageChannel();
    port1.onmessage = ({data}) => this.#act(data, (answer) => port1.postMessage(answer));
    this.#port = port1;
    this.#parent.postMessage({dateline: PROTOCOL, type: "connect"} satisfies FrameMessage, this.#host, [
      port2
    ]);
  }

  /** Commands may also come as plain messages of the host's window, for hosts without our script. */
  #fromAnyone({source, origin, data}: MessageEvent<unknown>): void {
    if (source !== this.#parent || this.#host === null || origin !== this.#host) {
      this.ignored.foreign++;
      return;
    }
    this.#act(data, (answer) => this.#parent.postMessage(answer, origin));
  }

  #act(data: unknown, answer: (message: FrameMessage) => void): void {
    const message = readCommand(data);
    if (typeof message === "string") {
      this.ignored[message]++;
      return;
    }
    const {id} = message;
    try {
      this.#do(message.command);
      answer({dateline: PROTOCOL, type: "ack", id, ok: true, state: this.#element.getState()});
    } catch (error) {
      const told = error instanceof Error ? error.message : String(error);
      answer({dateline: PROTOCOL, type: "ack", id, ok: false, error: told});
    }
  }

  #do(command: Command): void {
    switch (command.name) {
      case "select":
        return this.#element.select(command.value);
      case "setInterval":
        return this.#element.setInterval(command.value);
      case "setFilter":
        return this.#element.setFilter(command.value);
      case "fit":
        return this.#element.fit();
      case "play":
        return this.#element.play(command.value);
      case "getState":
        return;
    }
  }

  #tellHeight(widthPx: number): void {
    const heightPx = heightFor(widthPx, this.#element.getAttribute("layout"));
    if (heightPx === this.#heightPx) return;
    this.#heightPx = heightPx;
    this.#tellAnyone({dateline: PROTOCOL, type: "height", heightPx});
  }

  /** For `ready` and `height` only. */
  #tellAnyone(message: FrameMessage & {type: "ready" | "height"}): void {
    if (this.#parent !== window) this.#parent.postMessage(message, "*");
  }

  #tellHost(message: FrameMessage): void {
    this.#port?.postMessage(message);
  }

  #tellLink(): void {
    const {interval, selected, filter} = this.#element.getState();
    const query = new URLSearchParams(filter);
    if (interval) query.set("when", `${interval.from}/${interval.to}`);
    if (selected !== null) query.set("event", selected);
    this.#tellHost({dateline: PROTOCOL, type: "link", query: query.toString()});
  }
}

/** The origin that an address names, or `null`; `*` and opaque origins are none. */
function originOf(host: string | null): string | null {
  if (host === null || !URL.canParse(host)) return null;
  const {origin, protocol} = new URL(host);
  return protocol === "https:" || protocol === "http:" ? origin : null;
}

/** Starts the view of this page. */
export function startFrame(): Frame {
  defineDatelineMap();
  const element = document.querySelector("dateline-map") as DatelineMapElement;
  element.setAttribute("loading", "eager");
  const frame = new Frame(element, new URL(location.href), window.parent);
  frame.start();
  return frame;
}
