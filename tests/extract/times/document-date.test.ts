import {expect, test} from "vitest";
import type {DateSource} from "../../../src/domain/article.js";
import {documentDate} from "../../../src/extract/times/document-date.js";

test.each<[DateSource, value: string, edtf: string | null]>([
  ["front-matter", "2024-03-18", "2024-03-18"],
  ["front-matter", "2024-03", "2024-03"],
  ["front-matter", "1889", "1889"],
  ["front-matter", "March 18, 2024", "2024-03-18"],
  ["front-matter", "18 March 2024", "2024-03-18"],
  ["front-matter", "Sept. 2024", "2024-09"],
  ["json-ld", "2024-03-18T23:30:00-05:00", "2024-03-18"],
  ["metadata", "20240318", "2024-03-18"],
  ["metadata", "2024/3/8", "2024-03-08"],
  ["feed", "Mon, 18 Mar 2024 08:00:00 GMT", "2024-03-18"],
  ["feed", "Mon Mar 18 08:00:00 GMT 2024", "2024-03-18"],
  ["url", "https://x.org/2024/03/18/talks.html", "2024-03-18"],
  ["url", "https://x.org/world/2024/mar/18/talks", "2024-03-18"],
  ["url", "https://x.org/20240318-talks", "2024-03-18"],
  ["url", "https://x.org/article/123456789", null],
  ["url", "https://x.org/talks", null],
  ["file-name", "2024-03-18-talks.md", "2024-03-18"],
  ["file-name", "000_762bfd69e77834f3.txt", null],
  ["front-matter", "2024-02-30", null],
  ["front-matter", "yesterday", null],
  ["front-matter", "31/31/2020", null]
])("documentDate reads the %s %j as %j", (source, value, edtf) => {
  expect(documentDate([{source, value}]).date).toEqual(edtf === null ? null : {edtf, source});
});

test("documentDate takes the best evidence and tells of sources that disagree", () => {
  const {date, notices} = documentDate([
    {source: "url", value: "https://x.org/2023/01/02/a"},
    {source: "metadata", value: "2024-03-18"}
  ]);
  expect(date).toEqual({edtf: "2024-03-18", source: "metadata"});
  expect(notices).toMatchObject([{rule: "date/conflict", severity: "warning"}]);
});

test("documentDate is not troubled by the evening before, or by a coarser date", () => {
  const candidates = [
    {source: "metadata", value: "2024-03-18"},
    {source: "time-element", value: "2024-03-17"},
    {source: "url", value: "https://x.org/2024/03/18/a"}
  ] as const;
  expect(documentDate(candidates).notices).toEqual([]);
  expect(documentDate([candidates[0], {source: "feed", value: "2024"}]).notices).toEqual([]);
});

test("documentDate tells of a value that is no date, but not of a name without one", () => {
  expect(documentDate([{source: "metadata", value: "soon"}]).notices).toMatchObject([
    {rule: "date/unreadable"}
  ]);
  expect(documentDate([{source: "file-name", value: "talks.md"}])).toEqual({date: null, notices: []});
});

test("documentDate notices an article from the future when it is told the day", () => {
  const today = 19_776; // 2024-02-23
  const given = (value: string): readonly string[] =>
    documentDate([{source: "metadata", value}], today).notices.map(({rule}) => rule);
  expect(given("2024-02-24")).toEqual([]);
  expect(given("2031-05-01")).toEqual(["date/future"]);
});
