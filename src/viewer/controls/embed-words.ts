/** What the dialog for embedding and downloading says. */
export type EmbedWords = {
  readonly open: string;
  readonly embed: string;
  readonly theme: string;
  readonly themes: Readonly<Record<"auto" | "light" | "dark", string>>;
  readonly layout: string;
  readonly layouts: Readonly<Record<"auto" | "list" | "map" | "bare", string>>;
  readonly height: string;
  readonly asNow: string;
  readonly frame: string;
  readonly element: string;
  readonly preview: string;
  readonly noSource: string;
  readonly copy: string;
  readonly copied: string;
  readonly download: string;
  readonly shownOnly: (shown: string, all: string) => string;
  readonly leftOut: (count: string) => string;
  readonly close: string;
};

const en: EmbedWords = {
  open: "Embed or download …",
  embed: "Embed",
  theme: "Colours",
  themes: {auto: "As the page", light: "Light", dark: "Dark"},
  layout: "Parts",
  layouts: {auto: "Everything", list: "Without the header", map: "Map and timeline", bare: "Only the map"},
  height: "Height in pixels",
  asNow: "Show period, filters and selection as they are now",
  frame: "For any page (iframe)",
  element: "For pages with scripts (custom element)",
  preview: "Preview",
  noSource: "A file that you opened from your computer has no address to embed. It can be downloaded.",
  copy: "Copy",
  copied: "Copied",
  download: "Download",
  shownOnly: (shown, all) => `Only the events shown (${shown} of ${all})`,
  leftOut: (count) =>
    `${count} events without a date or a place are not in this file, which cannot hold them.`,
  close: "Close"
};

export const EMBED_WORDS = en;
