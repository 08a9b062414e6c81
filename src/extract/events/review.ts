import type {EventPlace, EventTime} from "../../domain/event.js";
import type {Notice} from "../../domain/notice.js";
import {clauseAt} from "./bind.js";
import type {PlaceCandidate, TimeCandidate} from "./decide.js";
import type {Reading} from "./select.js";

/** Below this a place's name may well mean another one. */
const DOUBTFUL = 0.5;

/** Notices for what an editor should look at: what was taken over, inferred or is in doubt. */
export function noticesOf(
  reading: Reading,
  place: EventPlace | null,
  where: PlaceCandidate,
  time: EventTime | null,
  when: TimeCandidate
): Notice[] {
  const {sentence, predicate} = reading;
  const notices: Notice[] = [];
  const tell = (rule: string, severity: Notice["severity"], span: Notice["span"], message: string): void => {
    notices.push({rule, severity, span, message});
  };
  if (place && where.carried) {
    const {hows} = where.carried;
    const {name, span} = place;
    if (hows.has("seat"))
      tell(
        "bind/associative-place",
        "warning",
        span,
        `"${name}" names who acted; that it happened there is an inference.`
      );
    else if (hows.has("there") && hows.has("home"))
      tell("bind/here", "info", span, `"here" was read as the dateline's place, "${name}".`);
    else if (hows.has("lookback") || hows.has("there"))
      tell(
        "bind/carried-place",
        "info",
        span,
        `The place "${name}" is carried over from an earlier sentence.`
      );
    else if (hows.has("home"))
      tell("bind/dateline-place", "warning", span, `Only the dateline says where: "${name}".`);
    else
      tell(
        "bind/carried-place",
        "warning",
        span,
        `The sentence names no place; "${name}" is where the story plays.`
      );
  }
  if (place && where.mention && place.kind !== "literal")
    tell(
      "bind/associative-place",
      "warning",
      place.span,
      `"${place.name}" names who acted; that it happened there is an inference.`
    );
  if (place && place.confidence < DOUBTFUL)
    tell(
      "bind/doubtful-place",
      "warning",
      place.span,
      `"${place.name}" may be another place than ${place.gazetteerName}.`
    );
  if (place && where.mention && clauseAt(sentence, where.mention.from) !== clauseAt(sentence, predicate.at))
    tell(
      "bind/place-of-other-clause",
      "info",
      place.span,
      `"${place.name}" stands in another part of the sentence than the happening.`
    );
  if (time && when.carried?.hows.has("published"))
    tell(
      "bind/published-date",
      "info",
      sentence.span,
      `The sentence gives no date; the article came out on ${time.edtf}.`
    );
  else if (time && when.carried?.hows.has("counted"))
    tell(
      "bind/counted-date",
      "info",
      time.span,
      `The date ${time.edtf} is counted from another one of the sentence.`
    );
  else if (time && when.carried)
    tell(
      "bind/carried-date",
      "info",
      time.span,
      `The date "${time.wording}" is carried over from an earlier sentence.`
    );
  if (time?.alternative)
    tell("bind/two-dates", "info", time.span, `"${time.wording}" may also mean ${time.alternative}.`);
  return notices;
}
