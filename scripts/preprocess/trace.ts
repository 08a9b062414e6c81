import type {Span} from "../../src/domain/article.js";
import type {EventFeature} from "../../src/domain/event.js";
import type {Notice} from "../../src/domain/notice.js";
import type {Candidate, Resolution} from "../../src/domain/place.js";
import type {Timex} from "../../src/domain/timex.js";
import type {Extraction} from "../../src/extract/extract.js";
import type {ReadArticle} from "../readers/articles.js";

/** A stage of extraction and what it made of one article, in lines for people. */
export type StageTrace = {readonly stage: string; readonly lines: readonly string[]};

/**
 * What every stage did with one article, in the order of the stages. Also what the golden tests compare, a file a
 * stage, so nothing in it depends on the clock or the machine.
 */
export function traceOf({article, reader, notices}: ReadArticle, extraction: Extraction): StageTrace[] {
  const {text} = article;
  return [
    {
      stage: "article",
      lines: [
        `reader    ${reader}`,
        `id        ${article.id}`,
        `title     ${article.title ?? "none"}`,
        `date      ${article.date ? `${article.date.edtf} (${article.date.source})` : "none: nothing is counted from it"}`,
        `language  ${article.lang ?? "not told"}`,
        `source    ${article.source ?? "none"}`,
        `length    ${text.length} characters`,
        ...notices.map((notice) => noticeLine(notice, text))
      ]
    },
    {stage: "sentences", lines: extraction.sentences.map((span) => `${at(span)} ${quoted(text, span)}`)},
    {stage: "places", lines: extraction.resolutions.flatMap(resolutionLines)},
    {stage: "times", lines: extraction.timexes.flatMap(timexLines)},
    {
      stage: "names",
      lines: extraction.names.map(
        ({span, surface, type, canonical, role}) =>
          `${at(span)} "${surface}" ${type}${canonical === surface ? "" : `, that is ${canonical}`}${role ? `, ${role}` : ""}`
      )
    },
    {stage: "events", lines: extraction.events.flatMap(eventLines)},
    {stage: "notices", lines: extraction.notices.map((notice) => noticeLine(notice, text))}
  ];
}

/** The trace as one text. */
export function formatTrace(stages: readonly StageTrace[]): string {
  return stages
    .map(({stage, lines}) => `== ${stage}\n${lines.length > 0 ? lines.join("\n") : "nothing found"}\n`)
    .join("\n");
}

function resolutionLines({toponym, chosen, confidence, reasons, rivals}: Resolution): string[] {
  const head = `${at(toponym.span)} "${toponym.surface}" ${toponym.kind}`;
  if (!chosen) return [`${head} -> no place; nothing is drawn`];
  const lines = [
    `${head} -> ${described(chosen)}`,
    `    confidence ${confidence.toFixed(2)}, because ${reasons.length > 0 ? reasons.join(", ") : "nothing else fits"}`
  ];
  if (chosen.disputed) lines.push(`    ${chosen.disputed}`);
  return [...lines, ...rivals.map((rival) => `    rather than ${described(rival)}`)];
}

function described({
  gazetteer,
  entryId,
  name,
  at: [lng, lat],
  level,
  feature,
  radiusKm,
  countryCode
}: Candidate): string {
  const where = `${lat.toFixed(2)}, ${lng.toFixed(2)}`;
  return `${name}${countryCode ? `, ${countryCode}` : ""} (${feature}, ${level} level) at ${where}, radius ${rounded(radiusKm)} km [${gazetteer} ${entryId}]`;
}

function timexLines({
  span,
  surface,
  type,
  value,
  edtf,
  earliest,
  latest,
  anchor,
  rule,
  alternative
}: Timex): string[] {
  const days =
    edtf === null ? "no date can be written" : `${edtf} (${earliest ?? "open"} to ${latest ?? "open"})`;
  return [
    `${at(span)} "${surface}" ${type} ${value} -> ${days}`,
    `    by rule ${rule}, counted from ${anchor}${alternative ? `; or ${alternative}` : ""}`
  ];
}

function eventLines({id, geometry, properties}: EventFeature): string[] {
  const {title, type, status, trigger, place, origin, time, actors, sources, confidence, notices} =
    properties;
  return [
    `${at(sources[0].span)} ${title}`,
    `    ${type}${trigger ? ` ("${trigger}")` : ""}, ${status}, confidence ${confidence.toFixed(2)}, id ${id}`,
    `    where: ${place ? `"${place.name}", ${place.gazetteerName} ${at(place.span)}` : "not placed"}${
      origin ? `, coming from "${origin.name}"` : ""
    }${geometry ? `, drawn as a ${geometry.type === "Point" ? "point" : "line"}` : ""}`,
    `    when: ${time ? `"${time.wording}" ${at(time.span)}, ${time.edtf ?? "no date can be written"}` : "not dated"}`,
    ...(actors.length > 0
      ? [`    who: ${actors.map(({name, role}) => (role ? `${name} (${role})` : name)).join("; ")}`]
      : []),
    ...notices.map(({rule, message}) => `    ${rule}: ${message}`)
  ];
}

function noticeLine({rule, severity, span, message}: Notice, text: string): string {
  const about = span ? ` ${at(span)} "${text.slice(...span)}"` : "";
  return `${severity} ${rule}${about}: ${message}`;
}

function at([start, end]: Span): string {
  return `[${start}, ${end})`;
}

function quoted(text: string, span: Span): string {
  return JSON.stringify(text.slice(...span));
}

function rounded(km: number): string {
  return km >= 10 ? String(Math.round(km)) : String(Math.round(km * 10) / 10);
}
