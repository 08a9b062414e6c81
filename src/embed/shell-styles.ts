let sheet: CSSStyleSheet | null = null;

/**
 * The element's own box and its line of text, before anything else is loaded. A constructed style
 * sheet: the host's policy need not allow inline styles, and all elements share it.
 */
export function shellStyles(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host {
      all: initial; display: block !important; position: relative; contain: layout style; overflow: hidden;
      box-sizing: border-box; min-block-size: 20rem; inline-size: 100%;
      font: 16px/1.5 system-ui, sans-serif; color: CanvasText; color-scheme: light dark;
    }
    :host([hidden]) { display: none !important; }
    :host([theme="light"]), :host([theme="paper"]) { color-scheme: light; }
    :host([theme="dark"]) { color-scheme: dark; }
    .dateline-stage:not(:empty) { block-size: var(--dateline-height, min(42rem, 90vh)); }
    .dateline-tiers[hidden], .dateline-line[hidden] { display: none; }
    @media print {
      :host { min-block-size: 0; }
      .dateline-stage:not(:empty) { block-size: auto; }
      .dateline-tiers.printed { display: contents; }
      .dateline-tiers.printed ~ * { display: none; }
    }
    .dateline-line button {
      font: inherit; color: inherit; background: none; cursor: pointer; min-block-size: 1.9em;
      border: 1px solid color-mix(in srgb, CanvasText 40%, Canvas); border-radius: 5px; padding: 0 .7em;
    }
    .dateline-line {
      margin: 0; padding: .6rem .8rem; max-inline-size: 70ch; overflow-wrap: anywhere;
      background: Canvas; color: CanvasText; border: 1px solid color-mix(in srgb, CanvasText 25%, Canvas);
    }
  `);
  return sheet;
}
