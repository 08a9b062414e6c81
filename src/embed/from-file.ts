/** For pages that are opened from a disk, as one classic script: `start.js` loads it there in place of the modules. */
import {addProtocol} from "maplibre-gl";
import {defineDatelineMap} from "./element.js";
import {startFrame} from "./frame.js";
import {fetch, FILE_SCHEME} from "./published-files.js";

addProtocol(FILE_SCHEME, async ({url, type}) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: not in this publication`);
  return {data: type === "json" ? await response.json() : await response.arrayBuffer()};
});

if (document.querySelector('script[data-module$="frame.js"]')) startFrame();
else defineDatelineMap();
