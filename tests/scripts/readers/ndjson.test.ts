import {expect, test} from "vitest";
import {ndjson} from "../../../scripts/readers/ndjson.js";

test("each line of NDJSON is an article; a bad one is a problem and stops no other", async () => {
  const lines = [
    '{"id": "a", "title": "T", "date": "2024-03-18", "text": "One.", "url": "https://x.org/1", "source": "x"}',
    "",
    "{broken",
    '["text"]',
    '{"text": 5}',
    '{"title": "no text"}',
    '{"text": "Two."}'
  ];
  const {drafts, problems} = await ndjson.read({path: "n.ndjson", id: "n", text: lines.join("\n")});
  expect(drafts).toMatchObject([
    {
      id: "a",
      title: "T",
      text: "One.",
      url: "https://x.org/1",
      source: "x",
      dates: [{source: "metadata", value: "2024-03-18"}, {source: "url"}]
    },
    {id: "n/7", title: null, text: "Two.", dates: []}
  ]);
  expect(problems.map(({message}) => message)).toEqual([
    'n.ndjson line 3: expected a JSON object, found "{broken". Write each article as one line of JSON.',
    'n.ndjson line 4: expected a JSON object, found an array. Write {"text": "..."} on each line.',
    'n.ndjson line 5: expected "text" to be a string, found 5. Put the value into quotation marks.',
    'n.ndjson line 6: expected an object with "text", found none. Add "text": "..." with the article\'s words.'
  ]);
});

test("a line of 50 MB is refused by its size", async () => {
  const text = `{"text": "${"a".repeat(50 * 2 ** 20)}"}\n{"text": "Two."}`;
  const {drafts, problems} = await ndjson.read({path: "n.ndjson", id: "n", text});
  expect(drafts).toHaveLength(1);
  expect(problems.map(({message}) => message)).toEqual([
    "n.ndjson line 1: expected an article of at most 16 MB, found 51 MB. Put one article on each line."
  ]);
});

test("an address that is not http or https is left out", async () => {
  const {drafts} = await ndjson.read({
    path: "n",
    id: "n",
    text: '{"text": "One.", "url": "javascript:alert(1)"}'
  });
  expect(drafts[0]?.url).toBeNull();
});
