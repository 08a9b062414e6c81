// The host's page of `npm run bench -- embed`: puts an embed in, and times the messages about its height.
window.insert = ({html, script, style}) => {
  if (style) {
    document.head.append(Object.assign(document.createElement("link"), {rel: "stylesheet", href: style}));
  }
  const parsed = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
  document.body.append(document.importNode(parsed, true));
  const image = document.querySelector("img");
  if (image) void image.decode().then(() => (image.dataset.loaded = ""));
  if (script) {
    document.head.append(Object.assign(document.createElement("script"), {type: "module", src: script}));
  }
};

/** Milliseconds from a change of the frame's width to the message with the height for it, each. */
window.heights = async (widths) => {
  const frame = document.querySelector("iframe");
  const latencies = [];
  for (const width of widths) {
    const started = performance.now();
    const told = new Promise((resolve) => {
      addEventListener("message", function hear({data}) {
        if (data.type !== "height") return;
        removeEventListener("message", hear);
        resolve();
      });
    });
    frame.width = width;
    await told;
    latencies.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return latencies;
};
