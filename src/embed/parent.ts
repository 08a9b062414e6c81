/**
 * The small script for pages that embed by iframe: height, commands, events, links.
 *
 * Everything but height and ready goes through a channel whose end the frame hands to this page's
 * exact origin, so nothing is posted to `*` and a sandboxed frame can be steered too.
 */

type Message = {readonly dateline: 1; readonly type: string; readonly [key: string]: unknown};

/** What `connect` takes. */
export type ConnectOptions = {
  /** Whether the view's state is kept in this page's address, behind `#dateline=`. */
  readonly deepLinks?: boolean;
  /** Bounds for the frame's height in CSS pixels. */
  readonly minHeightPx?: number;
  readonly maxHeightPx?: number;
};

/** A frame under control. */
export type Connection = {
  /** Asks something of the view; resolves with its state, rejects with the reason. */
  readonly command: (name: string, value?: string | boolean | null) => Promise<unknown>;
  /** Listens to `ready`, `select`, `interval`, `filter`, `error`; returns a function that stops it. */
  readonly on: (name: string, listener: (detail: unknown) => void) => () => void;
  /** Messages that were not from this frame, or not understood. */
  readonly ignored: () => number;
  readonly disconnect: () => void;
};

const HASH = "#dateline=";
const ANSWER_WITHIN_MS = 10_000;

/**
 * Takes control of an iframe that shows `embed.html`.
 *
 * @param frame - its `src` gets a `host` parameter with this page's origin, and the view of the
 *   address; with `data-src` in place of `src` it loads only once
 */
export function connect(frame: HTMLIFrameElement, options: ConnectOptions = {}): Connection {
  const {deepLinks = false, minHeightPx = 200, maxHeightPx = 4000} = options;
  const address = new URL(frame.dataset["src"] ?? frame.src, document.baseURI);
  const sandbox = frame.getAttribute("sandbox");
  const opaque = sandbox !== null && !/\ballow-same-origin\b/.test(sandbox);
  const origin = opaque ? "null" : address.origin;
  const listeners = new Map<string, Set<(detail: unknown) => void>>();
  const waiting = new Map<number, {resolve: (state: unknown) => void; reject: (reason: Error) => void}>();
  let port: MessagePort | undefined;
  let queue: Message[] = [];
  let lastId = 0;
  let ignored = 0;

  const fromFrame = ({data}: MessageEvent<unknown>) => {
    const message = data as Message;
    if (message?.dateline !== 1) ignored++;
    else if (message.type === "event") {
      for (const listener of listeners.get(String(message["name"])) ?? []) listener(message["detail"]);
    } else if (message.type === "ack") {
      const asked = waiting.get(Number(message["id"]));
      waiting.delete(Number(message["id"]));
      if (message["ok"]) asked?.resolve(message["state"]);
      else asked?.reject(new Error(String(message["error"])));
    } else if (message.type === "link" && deepLinks) {
      history.replaceState(history.state, "", HASH + encodeURIComponent(String(message["query"])));
    } else if (message.type !== "link") ignored++;
  };

  const fromAnyone = (event: MessageEvent<unknown>) => {
    const message = event.data as Message;
    const ours = event.source === frame.contentWindow && event.origin === origin && message?.dateline === 1;
    if (ours && message.type === "height") {
      const heightPx = Number(message["heightPx"]);
      if (heightPx > 0) frame.style.height = `${Math.min(maxHeightPx, Math.max(minHeightPx, heightPx))}px`;
    } else if (ours && message.type === "connect" && event.ports[0]) {
      port?.close();
      port = event.ports[0];
      port.onmessage = fromFrame;
      for (const each of queue) port.postMessage(each);
      queue = [];
    } else if (!ours || message.type !== "ready") ignored++;
  };

  addEventListener("message", fromAnyone);
  address.searchParams.set("host", location.origin);
  if (deepLinks && location.hash.startsWith(HASH)) {
    try {
      address.searchParams.set("state", decodeURIComponent(location.hash.slice(HASH.length)));
    } catch {
      // A broken link opens the view as it is.
    }
  }
  if (frame.src !== address.href) frame.src = address.href;

  return {
    command: (name, value) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        const message: Message = {dateline: 1, type: "command", id, command: {name, value}};
        waiting.set(id, {resolve, reject});
        setTimeout(() => {
          if (waiting.delete(id)) reject(new Error(`${name}: expected an answer within 10 s, found none`));
        }, ANSWER_WITHIN_MS);
        if (port) port.postMessage(message);
        else queue.push(message);
      }),
    on(name, listener) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => void all.delete(listener);
    },
    ignored: () => ignored,
    disconnect() {
      removeEventListener("message", fromAnyone);
      port?.close();
    }
  };
}
