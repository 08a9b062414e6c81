/** Replaced by one text with all styles when the library is built (`vite.embed.config.ts`). */
declare const __DATELINE_STYLES__: string;

let sheet: CSSStyleSheet | null = null;

/**
 * Gives a shadow root the styles of the view.
 *
 * In the library they are one constructed sheet: a strict policy of the host allows it, and no
 * style of the host reaches it. In the page's own `embed.html` the styles belong to the document,
 * so the root links the same files.
 */
export function adoptStyles(root: ShadowRoot): void {
  const bundled = bundledStyles();
  if (bundled === null) {
    followStyles(root);
    return;
  }
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(bundled);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Links what the document links, also what later chunks bring with them. */
function followStyles(root: ShadowRoot): void {
  const adopt = (node: Node): void => {
    if (node instanceof Element && node.matches("link[rel=stylesheet], style"))
      root.append(node.cloneNode(true));
  };
  document.querySelectorAll("link[rel=stylesheet], style").forEach(adopt);
  new MutationObserver((changes) => {
    for (const {addedNodes} of changes) addedNodes.forEach(adopt);
  }).observe(document.head, {childList: true});
}

function bundledStyles(): string | null {
  try {
    return __DATELINE_STYLES__;
  } catch {
    return null; // not the library
  }
}
