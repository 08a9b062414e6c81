import {expect, test} from "vitest";
import {parseSentence} from "../../../src/extract/events/parse.js";
import {antecedentByRules} from "../../../src/extract/events/antecedent.js";
import {segmentSentences} from "../../../src/extract/text/sentences.js";
import type {Name} from "../../../src/domain/name.js";
import {eventsOf} from "./made-article.js";

/** Whom or what the last pronoun of a text stands for. */
function lastPronoun(text: string, people: readonly string[] = []): string | null {
  const names = people.flatMap((person): Name[] => {
    const at = text.indexOf(person);
    return at < 0
      ? []
      : [{span: [at, at + person.length], surface: person, type: "person", canonical: person, role: null}];
  });
  const sentences = segmentSentences(text).map((span) =>
    parseSentence(text, span, {
      resolutions: [],
      timexes: [],
      names: names.filter(({span: [at]}) => at >= span[0] && at < span[1])
    })
  );
  const sentence = sentences.length - 1;
  const {words} = sentences[sentence]!;
  const word = words.findLastIndex(({lower}) => /^(?:he|she|it|they|his|her)$/u.test(lower));
  return antecedentByRules({text, sentences, sentence, word, recent: null})?.said ?? null;
}

test.each([
  ["When he landed, Karl Berg had orders to dig.", ["Karl Berg"], "Karl Berg"],
  ["Police arrested a man of 26; he was charged.", [], "a man of 26"],
  ["Soon after the vote Karl Berg fell ill; he died on a train.", ["Karl Berg"], "Karl Berg"],
  ["A timber magnate was tried. He was fined.", [], "A timber magnate"],
  ["The transport department closed the road. It announced a review.", [], "The transport department"],
  ["The ferry Ems is back in the water. She carried goats.", [], "The ferry Ems"],
  ["Some four hundred pickers struck. They marched.", [], "Some four hundred pickers"],
  [
    "The battalion sailed. By the time the leaves were down it could parade. It held the line.",
    [],
    "The battalion"
  ],
  ["Orwin had climbed to the throne over his brothers. Two years on he gave up the hunt.", [], "Orwin"],
  ["Orwin, the prefect, replied in spring; he burned the mill.", ["Orwin"], "Orwin"],
  ["The caliph al-Hadir had wells sunk before he left.", [], "The caliph al-Hadir"],
  ["The emperor himself caught the fever, and in March he left.", [], "The emperor"],
  ["My grandfather sold boots in Brill. He had opened the shop.", [], "My grandfather"],
  ["Nurses traced the contacts of a preacher. He boarded a bus.", [], "a preacher"],
  ["The pedlar was killed, and Karl Berg was sold. He founded a school.", ["Karl Berg"], "Karl Berg"],
  [
    "Seven scholars of the academy petitioned the king. They were locked up.",
    [],
    "Seven scholars of the academy"
  ],
  [
    "The kingdom fell: four thousand men scattered its host. They entered the capital.",
    [],
    "four thousand men"
  ],
  ["Two fleets sailed. They joined off the cape.", [], "Two fleets"],
  ["Guards released fourteen rowers of late. They had been held.", [], "fourteen rowers"],
  ["Rescuers pulled the miners out with ropes. They were taken to a hospital.", [], "the miners"],
  ["Fishermen blocked the pier after the council raised the fees. They left at noon.", [], "Fishermen"]
])("the last pronoun of %j stands for whom grammar says", (text, people, name) => {
  expect(lastPronoun(text, people)).toBe(name);
});

test.each([
  ["In a letter to Ann Berg she asked for help.", ["Ann Berg"]],
  ["When he landed, the mail had gone.", ["Karl Berg"]],
  ["Karla Berg left. The smith is building a punt; she was christened.", ["Karla Berg"]],
  ["Karl Berg rode out to defend his mother; she was tried.", ["Karl Berg"]],
  ["A baker sold a shop. It took two days.", []],
  ["Plague shut them in with his brothers. He left.", []],
  ["Orwin, the khan, was beaten on the river with his men. He took the city.", []],
  ["Fire took a cousin from him. He moved away.", []],
  ["The ship carried twenty children, two of whom were ill. They landed.", []]
])("the last pronoun of %j stays where another may be meant", (text, people) => {
  expect(lastPronoun(text, people)).toBeNull();
});

const STORY =
  "Nobody passed the gate without paying Karl Berg. Corn rose. Bread was dear. Rain fell. The mill stood.";

test("he is the only person of a story, though sentences stand between", () => {
  expect(lastPronoun(`${STORY} He broke a carter's arm.`, ["Karl Berg"])).toBe("Karl Berg");
  expect(lastPronoun(`${STORY} After breakfast he left.`, ["Karl Berg"])).toBe("Karl Berg");
});

test.each([
  [`${STORY} The king died. He was sixty.`, ["Karl Berg"]],
  [
    `${STORY} Otto Hahn left. Snow fell. Wind blew. Ice came. Hail came. He lay in bed.`,
    ["Karl Berg", "Otto Hahn"]
  ],
  [`${STORY} Cáceres ruled until he was beaten.`, ["Karl Berg"]],
  ["Karl Berg sold his house. Corn rose. Bread was dear. Rain fell. The mill stood. She died.", ["Karl Berg"]]
])("the last pronoun of %j is not simply the one who was named before", (text, people) => {
  expect(lastPronoun(text, people)).not.toBe("Karl Berg");
});

test.each([
  ["Lorup was a free port when its gates were shut in May.", "Lorup's gates were shut"],
  ["Lorup is not at the table; its councillors fled to Brill in May.", "Lorup's councillors fled to Brill"]
])("in %j what is its is of the name that the sentence tells what it was", (text, title) => {
  const events = eventsOf(text, {
    places: text.includes("Brill") ? ["Lorup", "Brill"] : ["Lorup"],
    times: [["May", "2024-05"]],
    allTold: true
  });
  expect(events.map(({properties}) => properties.title)).toContain(title);
});
