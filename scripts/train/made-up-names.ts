import {chance} from "./crf.js";

/** A name marked in a made-up sentence. */
export type MadeUp = {
  readonly text: string;
  readonly names: readonly {start: number; end: number; type: string}[];
};

/**
 * Sentences of our own: `{P}` a person, `{S}` a surname, `{O}` an organisation, `{A}` its acronym, `{L}` a place, `{D}` a
 * people's adjective. The corpora have few news sentences; these teach titles, verbs of saying and bodies.
 */
const FRAMES = `
{P} said on Monday that the talks would go on.
President {P} met {D} Prime Minister {P} in {L}.
{D} Foreign Minister {P} arrived in {L} on Friday.
Foreign Minister {S} told reporters that {O} had refused.
The {O} said in a statement that {S} would resign.
"We will not wait," {S} said.
{O} spokeswoman {P} confirmed the report.
{P}, a lawyer from {L}, won the election.
{P}, 41, was arrested in {L} on Thursday.
Police in {L} said {P} had been shot.
{O} and {O} signed an agreement in {L}.
The {O} ({A}) met in {L} last week.
{A} officials denied the claim.
{A} said it would send observers to {L}.
According to {P} of {O}, prices will rise.
{O} chief executive {P} stepped down.
Shares of {O} fell 3 percent in {L}.
Mr. {S} declined to comment.
Mrs. {S} and Dr. {S} were present.
{S} was born in {L} and studied at {O}.
Secretary of State {P} flew to {L}.
Gen. {P}, who commands the {D} forces, left {L}.
The {O} condemned the attack on {L}.
Thousands of supporters of {P} marched through {L}.
{P} and {P} were charged with fraud by a court in {L}.
A court in {L} sentenced {P} to five years.
Judge {P} dismissed the case against {O}.
{L} Mayor {P} opened the bridge.
The mayor of {L}, {P}, thanked {O}.
Workers at {O} in {L} went on strike.
{O} announced a merger with {O}.
Rebels of the {O} attacked {L}.
{S} scored twice as {O} beat {O}.
The book was written by {P} in 1987.
{P} joined {O} in 1999 and left it in 2004.
{O} was founded in {L} by {P}.
{P} of the {O} said the storm had passed.
Talks between {S} and {S} ended without a result.
In {L}, {S} visited a hospital run by {O}.
{D} troops entered {L} after {S} ordered an attack.
UN envoy {P} left for {L}.
The {D} {O} said {P} had died.
A spokesman for {O}, {P}, said the plant in {L} would close.
{O}, which owns two yards in {L}, cut 600 jobs.
On Tuesday {P} will speak to the {O}.
Union leader {P} said the strike would go on.
Sen. {P} and Rep. {P} backed the bill.
Pope {S} prayed for the people of {L}.
Captain {P} sailed from {L} to {L}.
Queen {S} opened the {O}.
The report by {O} was published in {L}.
{L} and {L} signed the treaty.
The {D} government and {L} agreed.
{L} rejected the demand.
In {L}, farmers blocked the road to {L}.
The {L} river burst its banks.
Observers in {L} called the mood cautious.
Officials in {L} said the border with {L} was closed.
The {D} capital, {L}, was quiet.
Last March the {D} parliament voted.
A Christmas market opened in {L}.
`
  .trim()
  .split("\n");

const BODIES =
  `Ministry of {X}|{X} Ministry|Department of {X}|{L} University|University of {L}|{L} Police Department|{D} Red Cross|{D} Army|
{D} Navy|Bank of {L}|{L} City Council|{L} Chamber of Commerce|{D} Democratic Party|{D} National Front|{D} Workers' Party|{X} Commission|
European {X} Agency|World {X} Organization|International {X} Fund|Association of {D} {Y}|{S} Group|{S} & {S}|{S} Inc.|{S} Corp.|{S} Brothers|{S} Ltd|
{S} Foundation|{S} Institute|{S} Hospital|{D} Football Federation|Union of {D} {Y}|Committee of {Y}|{D} Liberation Army|Free {L} Movement|
{L} Times|{L} Herald|{D} News Agency|{L} Daily|National {X} Council|Supreme Court|Security Council|House of Representatives|Senate|Parliament|Congress|
{L} United|{L} City|{S} Motors|{S} Energy|{D} Airlines|{L} Port Authority|Council of {Y}|Central Bank|High Court|{X} Committee|Greens|Labour Party|
Conservative Party|Liberal Party|Republican Party|Socialist Party|{S}|{S}tech|{S}soft|{L} Steel|{D} Olympic Committee|{X} Workers Union`
    .replaceAll("\n", "")
    .split("|");
const FIELDS =
  "Health|Foreign Affairs|Defense|Defence|Finance|Trade|Transport|Energy|Education|Interior|Justice|Agriculture|Labor|Space|Food|Human Rights|Monetary|Fisheries|Refugee|Election|Security".split(
    "|"
  );
const GROUPS =
  "Farmers|Teachers|Engineers|Workers|Journalists|Ministers|Elders|Industries|Nations|Students|Churches".split(
    "|"
  );

/** Makes `count` sentences; the same seed and lists give the same ones. */
export function makeUp(
  count: number,
  lists: {
    given: readonly string[];
    family: readonly string[];
    places: readonly string[];
    demonyms: readonly string[];
  },
  seed: number
): MadeUp[] {
  const random = chance(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const title = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
  const surname = (): string => title(pick(lists.family));
  const given = (): string => title(pick(lists.given));
  const person = (): string => {
    const chance = random();
    if (chance < 0.08) return `${given()} ${given().slice(0, 1)}. ${surname()}`;
    if (chance < 0.12) return `${given()} ${surname()}-${surname()}`;
    if (chance < 0.16) return `${given()} ${pick(["al-", "de ", "van ", "bin ", "von "])}${surname()}`;
    return `${given()} ${surname()}`;
  };
  const acronym = (): string =>
    Array.from({length: 3 + Math.floor(random() * 2)}, () => pick([..."ABCDEFGIKLMNOPRSTU"])).join("");
  const body = (): string =>
    pick(BODIES).replaceAll(/\{([XYLDS])\}/gu, (_, kind: string) =>
      kind === "X"
        ? pick(FIELDS)
        : kind === "Y"
          ? pick(GROUPS)
          : kind === "L"
            ? pick(lists.places)
            : kind === "D"
              ? pick(lists.demonyms)
              : surname()
    );
  const made: MadeUp[] = [];
  for (let i = 0; i < count; i++) {
    let text = "";
    const names: {start: number; end: number; type: string}[] = [];
    for (const part of pick(FRAMES).split(/(\{[A-Z]\})/u)) {
      const start = text.length;
      const kind = /^\{([A-Z])\}$/u.exec(part)?.[1];
      if (!kind) {
        text += part;
        continue;
      }
      text += {
        P: person,
        S: surname,
        O: body,
        A: acronym,
        L: () => pick(lists.places),
        D: () => pick(lists.demonyms)
      }[kind]!();
      names.push({
        start,
        end: text.length,
        type: kind === "P" || kind === "S" ? "PER" : kind === "O" || kind === "A" ? "ORG" : "LOC"
      });
    }
    made.push({text, names});
  }
  return made;
}
