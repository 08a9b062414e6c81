// Starts the view of a published page: from a web server as modules, from a disk as classic scripts, since
// browsers load neither modules nor data from files.
{
  const {src, dataset} = document.currentScript;
  const add = (tag, attributes) =>
    document.head.append(Object.assign(document.createElement(tag), attributes));
  if (location.protocol !== "file:") {
    for (const name of dataset.preload?.split(" ") ?? [])
      add("link", {rel: "modulepreload", href: new URL(name, src).href});
    add("script", {type: "module", src: new URL(dataset.module, src).href});
  } else {
    for (const name of dataset.files?.split(" ") ?? [])
      add("script", {src: new URL(name, src).href, async: false});
  }
}
