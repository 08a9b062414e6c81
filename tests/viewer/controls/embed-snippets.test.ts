import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {
  elementSnippet,
  frameAddress,
  frameSnippet,
  type EmbedChoice
} from "../../../src/viewer/controls/embed-snippets.js";
import {HOSTILE_TEXTS} from "../../embed/hostile-texts.js";

const choice: EmbedChoice = {
  base: "https://maps.example/",
  src: "https://maps.example/collections/kyiv.geojson",
  title: "Kyiv",
  theme: "dark",
  layout: "auto",
  heightPx: 640,
  view: [["from", "2024-03-01"]]
};

test("the iframe's address names the file and what differs from the usual", () => {
  expect(frameAddress(choice)).toBe(
    "https://maps.example/embed.html?src=https%3A%2F%2Fmaps.example%2Fcollections%2Fkyiv.geojson&theme=dark&from=2024-03-01"
  );
});

test("the element's code is the library and one element with its attributes", () => {
  expect(elementSnippet(choice)).toBe(
    `<script type="module" src="https://maps.example/dateline.js"></script>
<dateline-map src="https://maps.example/collections/kyiv.geojson" theme="dark" from="2024-03-01" style="--dateline-height: 640px">Kyiv</dateline-map>`
  );
});

test.each(HOSTILE_TEXTS)(
  "code for a collection called %j holds one iframe, or one script and one element",
  (text) => {
    const hostile: EmbedChoice = {
      ...choice,
      title: text,
      view: [
        ["select", text],
        ["filter", text]
      ]
    };
    const {document: frame} = parseHTML(`<body>${frameSnippet(hostile)}</body>`);
    expect([...frame.querySelectorAll("body *")].map(({tagName}) => tagName)).toEqual(["IFRAME"]);
    const {document: element} = parseHTML(`<body>${elementSnippet(hostile)}</body>`);
    expect([...element.querySelectorAll("body *")].map(({tagName}) => tagName)).toEqual([
      "SCRIPT",
      "DATELINE-MAP"
    ]);
  }
);
