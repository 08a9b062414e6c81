import {allFakers} from "@faker-js/faker";
import {chance} from "./crf.js";
import {FRAMES} from "./encyclopedia-frames.js";
import {KNOWN, PARTS} from "./known-names.js";
import type {MadeUp} from "./made-up-names.js";

/** What slots are filled with. */
export type NameLists = {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Of English-speaking countries: they stand in most English texts. */
  readonly givenEnglish: readonly string[];
  readonly familyEnglish: readonly string[];
  readonly places: readonly string[];
  readonly demonyms: readonly string[];
};

/** Share of names that exist; the others are put together. */
const KNOWN_SHARE = 0.8;
const LONGEST_WORK = 40;

type Make = () => string;
type Slot = readonly [type: "PER" | "ORG" | "LOC" | "MISC" | null, make: Make];

/** Makes `count` sentences in the manner of encyclopedias; the same seed and lists give the same ones. */
export function makeEncyclopedia(count: number, lists: NameLists, seed: number): MadeUp[] {
  const random = chance(seed);
  const slots = slotsOf(lists, random);
  return Array.from({length: count}, () => {
    const frame = FRAMES[Math.floor(random() * FRAMES.length)]!;
    return filled(frame, slots);
  });
}

function filled(frame: string, slots: Readonly<Record<string, Slot>>): MadeUp {
  let text = "";
  const names: {start: number; end: number; type: string}[] = [];
  for (const part of frame.split(/(\{\w+\})/u)) {
    const slot = slots[/^\{(\w+)\}$/u.exec(part)?.[1] ?? ""];
    if (!slot) {
      text += part;
      continue;
    }
    const [type, make] = slot;
    const name = make();
    const start = text.length;
    text += /[Tt]he $/u.test(text) && name.startsWith("The ") ? name.slice(4) : name;
    if (type) names.push({start, end: text.length, type});
  }
  return {text: capitalized(text), names};
}

function slotsOf(lists: NameLists, random: () => number): Record<string, Slot> {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const one = (...makes: readonly Make[]): string => pick(makes)();
  const real = allFakers.en.rawDefinitions;
  const nouns = ordinary(real.word!.noun!);
  const adjectives = ordinary(real.word!.adjective!);
  const titles = [...real.book!.title!, ...real.book!.title!];
  const works = [...real.music!.album!, ...real.music!.song_name!, ...titles].filter(
    (work) => /^[\p{Lu}\d]/u.test(work) && work.length < LONGEST_WORK
  );
  const known = (kind: keyof typeof KNOWN, make: Make): Make => {
    return () => (random() < KNOWN_SHARE ? pick(KNOWN[kind]) : make());
  };

  const surname = (): string => capitalized(pick(random() < 0.5 ? lists.familyEnglish : lists.family));
  const given = (): string => capitalized(pick(random() < 0.6 ? lists.givenEnglish : lists.given));
  const place = (): string => pick(lists.places);
  const adjective = (): string => pick(lists.demonyms);
  const noun = (): string => capitalized(pick(nouns));
  const quality = (): string => capitalized(pick(adjectives));
  const number = (): number => 1 + Math.floor(random() * 190);
  const acronym = (): string => {
    const letters = 2 + Math.floor(random() * 3);
    return Array.from({length: letters}, () => pick([..."ABCDEFGIKLMNOPRSTU"])).join("");
  };
  const asian = (): string => {
    const [first, second] = [capitalized(pick(PARTS.syllables)), pick(PARTS.syllables)];
    return `${pick(PARTS.asian)} ${pick([first, first + second, `${first} ${capitalized(second)}`, `${first}-${second}`])}`;
  };
  const person = (): string => {
    const share = random();
    if (share > 0.96) return asian();
    if (share < 0.08) return `${given()} ${given().charAt(0)}. ${surname()}`;
    if (share < 0.11) return `${given()} ${given()} ${surname()}`;
    if (share < 0.13) return `${given()} ${surname()}-${surname()}`;
    if (share < 0.17) return `${given()} ${pick(PARTS.particles)}${surname()}`;
    if (share < 0.2) return `${given().charAt(0)}. ${given().charAt(0)}. ${surname()}`;
    return `${given()} ${surname()}`;
  };
  const stage = (): string =>
    one(
      () => `DJ ${noun()}`,
      () => `MC ${noun()}`,
      () => `${pick(["Lil'", "Big", "Young", "Sister", "Brother", "Lady", "Kid"])} ${noun()}`,
      given,
      () => `${given().charAt(0)}. ${noun()}`,
      () => `${given()} ${given().charAt(0)}`,
      () => `DJ ${noun().toUpperCase()}`
    );

  const band = (): string =>
    one(
      () => `The ${noun()}s`,
      () => `The ${quality()} ${noun()}s`,
      () => `${quality()} ${noun()}`,
      () => `${noun()} ${noun()}`,
      noun,
      () => `${noun()} of ${noun()}`,
      surname,
      () => `The ${surname()} Band`,
      () => `${given()} and the ${noun()}s`,
      () => `${pick(["Ten", "Seven", "Nine", "4", "10", "12"])} ${noun()}s`
    );
  const company = (): string =>
    one(
      () => `${surname()} ${pick(PARTS.firms)}`,
      () => `${surname()} & ${surname()}`,
      surname,
      () => `${noun()} ${pick(PARTS.trades)}`,
      () => `${noun()}${pick(["tech", "soft", "corp", "ex", "co"])}`,
      () => `${noun()} ${noun()}`,
      acronym,
      () => `${place()} ${pick(PARTS.works)}`
    );
  const body = (): string =>
    one(
      () =>
        `${pick(PARTS.bodies)} of ${one(
          () => `${quality()} ${noun()}s`,
          () => `${noun()}s`,
          () => `${adjective()} ${noun()}s`
        )}`,
      () =>
        `${pick(["National", "Royal", place(), adjective(), "International", "American"])} ${noun()} ${pick(PARTS.bodies)}`
    );
  const agency = (): string =>
    one(
      () =>
        `${pick(["National", place(), adjective(), "Federal", "European"])} ${pick(PARTS.tasks)} ${pick(["Agency", "Board", "Council", "Commission", "Institute", "Service"])}`,
      () => `Ministry of ${pick(["Defence", "Health", "Culture", "the Interior", "Finance"])}`,
      () =>
        `${place()} ${pick(["City Council", "Police", "Legislative Assembly", "House of Assembly", "Senate", "Court of Appeals"])}`,
      acronym
    );
  const club = (): string =>
    one(
      () => `${place()} ${pick(PARTS.clubEnds)}`,
      () => `FC ${place()}`,
      place,
      () => `${pick(PARTS.clubBeginnings)} ${place()}`
    );
  const university = (): string =>
    one(
      () => `University of ${place()}`,
      () => `${place()} University`,
      () => `${surname()} College`,
      () => `${place()} State University`,
      () => `${surname()} University`,
      () => `${place()} Institute of Technology`,
      () => pick(PARTS.universities),
      () => `${surname()} School of ${pick(["Law", "Medicine", "Music", "Drama", "Art"])}`,
      () => `University of ${place()} at ${place()}`
    );
  const station = (): string =>
    one(
      () => `${pick(["K", "W"])}${acronym().slice(0, 3)}${pick(["", "-FM", "-TV", "-AM"])}`,
      () => `${1 + Math.floor(random() * 9)}${acronym().slice(0, 2)}`,
      () =>
        `${pick(["Radio", "Power", "Kiss", "Capital", "Heart", "Triple"])} ${pick(["FM", "98", "1", place(), "101.5", "M"])}`,
      () => `C${pick(["F", "K", "B", "H"])}${acronym().slice(0, 2)}`,
      () => `${noun()} FM`
    );
  const unit = (): string =>
    one(
      () =>
        `${ordinal(number())} ${pick(PARTS.arms)} ${pick(["Division", "Regiment", "Brigade", "Battalion"])}`,
      () =>
        `${ordinal(number())} ${place()} ${pick(["Infantry", "Volunteers", "Cavalry", "Regiment", "Volunteer Infantry"])}`,
      () =>
        `${pick(["I", "II", "III", "IV", "V", "VI", "IX", "XIV", "XX"])} ${pick(["Corps", "Army Corps", "Bomber Command"])}`,
      () => `${ordinal(number())} ${pick(PARTS.flying)} ${pick(["Wing", "Group", "Squadron"])}`,
      () =>
        `${pick(["First", "Second", "Third", "Eighth", "Ninth", "Sixteenth"])} ${pick(["Army", "Air Force", "Fleet"])}`,
      () => `Army of ${pick(["the ", ""])}${place()}`,
      () => `${number()} ${pick(["Air Division", "Air Defense Wing", "Fighter Wing", "Squadron"])}`,
      () => `Royal ${place()} ${pick(["Fusiliers", "Rifles", "Regiment", "Hussars"])}`,
      () => `No. ${number()} Squadron RAF`
    );
  const event = (): string =>
    one(
      () => `Battle of ${place()}`,
      () =>
        `${place()} ${pick(["Grand Prix", "Open", "Marathon", "Festival", "Film Festival", "Cup", "Championship", "Classic"])}`,
      () => `Treaty of ${place()}`,
      () => `${noun()} ${pick(["Award", "Prize", "Cup", "Bowl", "Medal", "Trophy"])}`,
      () => `Best ${quality()} ${noun()}`,
      () => `${surname()} ${pick(["Prize", "Award", "Trophy", "Act", "Campaign"])}`,
      () => `Operation ${noun()}`,
      () => `${1950 + (number() % 60)} ${place()} ${pick(["Games", "Olympics", "Open"])}`
    );
  const product = (): string =>
    one(
      () => `${pick([..."ABCFHMRSTX"])}-${number()} ${noun()}`,
      () => `${pick(["USS", "HMS", "SS", "MV"])} ${one(noun, surname, place)}`,
      () => `${noun()} ${number()}`,
      noun,
      () => `${pick(["Mark", "Type", "Model"])} ${number()}`,
      () => `${acronym()}-${number()}`
    );
  const work = (): string =>
    one(
      () => `The ${quality()} ${noun()}`,
      () => `The ${noun()} of ${noun()}`,
      () => `${noun()} and ${noun()}`,
      () => `${quality()} ${noun()}`,
      noun,
      () => `The ${noun()}`,
      () => `A ${quality()} ${noun()}`,
      given,
      () => `The ${noun()} in the ${noun()}`,
      () => `${noun()}s`,
      () => `Miss ${noun()}`,
      () => `My ${noun()}`
    );
  const league = (): string =>
    one(
      () =>
        `${pick([place(), "National", "American", "Western", "Premier", "Southern", "Pacific", "Eastern", adjective()])}${pick([" Hockey", " Football", " Basketball", " Soccer", " Rugby", ""])} ${pick(["League", "Association", "Conference", "Division"])}`,
      acronym,
      () => pick(PARTS.leagues)
    );

  return {
    person: ["PER", person],
    surname: ["PER", surname],
    given: ["PER", given],
    asian: ["PER", asian],
    stage: ["PER", stage],
    place: ["LOC", place],
    adjective: ["MISC", adjective],
    acronym: ["ORG", acronym],
    townTeam: ["ORG", place],
    townNick: ["ORG", () => `${place()} ${pick(KNOWN.nick)}`],
    body: ["ORG", body],
    band: ["ORG", known("band", band)],
    label: [
      "ORG",
      known("label", () =>
        one(
          () => `${noun()} Records`,
          () => `${quality()} ${noun()} Records`,
          () => `${surname()} Music`,
          () => `${noun()} Recordings`,
          () => `${noun()} Entertainment`
        )
      )
    ],
    team: [
      "ORG",
      known(
        "team",
        () =>
          `${place()} ${one(
            () => pick(KNOWN.nick),
            () => `${noun()}s`
          )}`
      )
    ],
    club: ["ORG", known("club", club)],
    nick: ["ORG", known("nick", () => `${noun()}s`)],
    company: ["ORG", known("company", company)],
    agency: ["ORG", known("agency", agency)],
    paper: ["ORG", known("paper", () => `${pick(["The ", "", "the "])}${place()} ${pick(PARTS.papers)}`)],
    network: [
      "ORG",
      known("network", () =>
        one(
          acronym,
          () => `${acronym()} ${pick(["TV", "News", "Radio", "2", "Television"])}`,
          () => `${noun()} ${pick(["TV", "Channel", "Network"])}`
        )
      )
    ],
    party: [
      "ORG",
      known(
        "party",
        () =>
          `${pick([adjective(), "National", "People's", "United", "Progressive", "New", "Christian"])} ${pick(PARTS.leanings)} ${pick(["Party", "Union", "Alliance", "Front", "League"])}`
      )
    ],
    univ: ["ORG", university],
    station: ["ORG", station],
    unit: ["ORG", unit],
    ordinal: ["ORG", () => ordinal(number())],
    event: ["MISC", known("event", event)],
    product: ["MISC", known("product", product)],
    people: [
      "MISC",
      known("people", () =>
        one(
          adjective,
          () => `${adjective()}s`,
          () => `${surname()}s`
        )
      )
    ],
    work: ["MISC", () => (random() < 0.55 ? pick(works) : work())],
    venue: [
      "ORG",
      () =>
        one(
          () => `${noun()} Lounge`,
          () => `${noun()} Theatre`,
          () => `Club ${noun()}`,
          noun,
          () => `The ${noun()}`,
          () => `${surname()} Hall`,
          () => `${place()} Opera House`
        )
    ],
    school: [
      "ORG",
      () =>
        `${one(surname, place, given)} ${pick(["High School", "Academy", "Grammar School", "Middle School", "School", "Preparatory School"])}`
    ],
    hospital: [
      "ORG",
      () =>
        one(
          () => `${place()} General Hospital`,
          () => `St. ${given()}'s Hospital`,
          () => `${surname()} Medical Center`,
          () => `${place()} Hospital`
        )
    ],
    lawFirm: [
      "ORG",
      () =>
        one(
          () => `${surname()} & ${surname()}`,
          () => `${surname()}, ${surname()} & ${surname()}`,
          () => `${surname()} ${surname()}`
        )
    ],
    railway: [
      "ORG",
      () =>
        one(
          () => `${place()} and ${place()} Railway`,
          () => `${place()} Railroad`,
          () =>
            `${pick(["Great", "London", "Northern", place()])} ${pick(["Western", "Northern", "Central", "Southern"])} ${pick(["Railway", "Railroad"])}`
        )
    ],
    league: ["ORG", league],
    exchange: ["MISC", () => pick(["Dow Jones", "FTSE 100", "Nasdaq", "Nikkei", "S&P 500", "DAX", "CAC 40"])],
    latin: ["MISC", () => capitalized(latin(surname()) + pick(["ia", "us", "ella", "opsis", "ium"]))],
    latinSecond: [null, () => `${latin(surname())}i`],
    publisher: ["ORG", () => pick(real.book!.publisher!)],
    universityPress: [
      "ORG",
      () =>
        one(
          () => `${place()} University Press`,
          () => `University of ${place()} Press`
        )
    ]
  };
}

function ordinary(words: readonly string[]): string[] {
  return words.filter((word) => /^[a-z]{3,9}$/u.test(word));
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function latin(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/gu, "");
}

/** `139th`, `62nd` */
function ordinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${number}${teen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th")}`;
}
