import {escapeMarkup} from "../../domain/formats/format.js";
import {formatAddress, formatInterval, NO_ADDRESS} from "../state/address.js";
import type {Theme, Viewer} from "../state/viewer.svelte.js";

/** What the dialog lets a publisher choose. */
export type EmbedChoice = {
  /** Address of the page's folder, ending in `/`. */
  readonly base: string;
  /** Address of the collection file, absolute. */
  readonly src: string;
  readonly title: string;
  readonly theme: Theme;
  readonly layout: "auto" | "list" | "map" | "bare";
  readonly heightPx: number;
  /** What the embed shows at first; empty for everything. */
  readonly view: readonly (readonly [name: "from" | "to" | "filter" | "select", value: string])[];
};

/** Period, filters and selection as attributes. */
export function viewOf({interval, filters, selected}: Viewer): EmbedChoice["view"] {
  const [from, to] = interval ? formatInterval(interval).split("/") : [];
  const filter = formatAddress({...NO_ADDRESS, filters});
  return [
    ...(from && to
      ? ([["from", from.slice(0, 10)] as const, ["to", to.slice(0, 10)] as const] as const)
      : []),
    ...(filter ? [["filter", filter] as const] : []),
    ...(selected ? [["select", selected.id] as const] : [])
  ];
}

/** Address of the iframe's page with its options. */
export function frameAddress({base, src, theme, layout, view}: EmbedChoice): string {
  const url = new URL("embed.html", base);
  url.searchParams.set("src", src);
  for (const [name, value] of [["theme", theme], ["layout", layout], ...view] as const) {
    if (value !== "auto") url.searchParams.set(name, value);
  }
  return url.href;
}

/** For systems that take no script. */
export function frameSnippet(choice: EmbedChoice): string {
  const {title, heightPx} = choice;
  return `<iframe src="${escapeMarkup(frameAddress(choice))}" title="${escapeMarkup(title)}" width="100%" height="${heightPx}" style="border:0" loading="lazy" sandbox="allow-scripts allow-popups"></iframe>`;
}

/** For pages that may run a script. */
export function elementSnippet({base, src, title, theme, layout, heightPx, view}: EmbedChoice): string {
  const attributes = [["src", src], ["theme", theme], ["layout", layout], ...view] as const;
  const written = attributes
    .filter(([, value]) => value !== "auto")
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join("");
  return [
    `<script type="module" src="${escapeMarkup(new URL("dateline.js", base).href)}"></script>`,
    `<dateline-map${written} style="--dateline-height: ${heightPx}px">${escapeMarkup(title)}</dateline-map>`
  ].join("\n");
}
