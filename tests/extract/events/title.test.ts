import {expect, test} from "vitest";
import {eventsOf} from "./made-article.js";

test.each([
  [
    "Meanwhile, the two ministers met in Lorup on Monday.",
    ["Lorup"],
    "Monday",
    "The two ministers met in Lorup"
  ],
  [
    "The company, which owns two mills, opened a plant in Lorup in May.",
    ["Lorup"],
    "May",
    "The company opened a plant in Lorup"
  ],
  [
    "The bridge in Lorup was closed on Monday, officials said.",
    ["Lorup"],
    "Monday",
    "The bridge in Lorup was closed"
  ],
  ["A hearing will be held on Monday in Lorup.", ["Lorup"], "Monday", "A hearing will be held in Lorup"],
  [
    "The captain told the crew that the ship had sunk off Lorup in May.",
    ["Lorup"],
    "May",
    "The ship had sunk off Lorup"
  ]
])("a title of %j stands on its own", (text, places, day, title) => {
  const [event] = eventsOf(text, {places, times: [[day, "2024-05"]]});
  expect(event?.properties.title).toBe(title);
});

test.each([
  ["Talks between Lorup and Brill were held in May.", "Talks between Lorup and Brill were held"],
  ["Two ships from Lorup and Brill sank in May.", "Two ships from Lorup and Brill sank"],
  [
    "A ship that Lorup turned away in March put in at Brill in May.",
    "A ship that Lorup turned away in March put in at Brill"
  ]
])("a title of %j does not begin inside its subject", (text, title) => {
  const events = eventsOf(text, {places: ["Lorup", "Brill"], times: [["May", "2024-05"]]});
  expect(events.at(-1)?.properties.title).toBe(title);
});

test("a title names the one person that a pronoun can mean", () => {
  const [, event] = eventsOf("Anna Berg met farmers in Lorup. She visited Brill.", {
    places: ["Lorup", "Brill"],
    people: ["Anna Berg"]
  });
  expect(event?.properties.title).toBe("Anna Berg visited Brill");
  expect(event?.properties.actors).toEqual([{name: "Anna Berg"}]);
});

test("a title is at most 90 characters long and is not cut inside a phrase", () => {
  const text =
    "The regional committee for the restoration of historic harbor cranes opened an exhibition of photographs in Lorup with speeches by sailors, welders and the families of the engineers.";
  const [event] = eventsOf(text, {places: ["Lorup"]});
  expect(event!.properties.title.length).toBeLessThanOrEqual(90);
  expect(event!.properties.title).not.toMatch(/(?:\b(?:of|the|and|with|by|in|a)|,)$/u);
});

test.each([
  ["The convoy is to reach Brill.", "The convoy is to reach Brill"],
  ["Ministers are due to meet in Brill.", "Ministers are due to meet in Brill"],
  [
    "The court in Brill had fined her only for the fence.",
    "The court in Brill had fined her only for the fence"
  ]
])("a title of %j says each helper once and leaves nothing hanging", (text, title) => {
  const [event] = eventsOf(text, {places: text.includes("Brill") ? ["Brill"] : []});
  expect(event?.properties.title).toBe(title);
});

test.each([
  ["Dockers struck in Lorup that same evening.", "evening", "Dockers struck in Lorup"],
  ["Dockers struck in Lorup on the morning of 4 May.", "4 May", "Dockers struck in Lorup"],
  ["Dockers had struck in Lorup since 4 May.", "4 May", "Dockers had struck in Lorup since 4 May"],
  ["Dockers struck, on 4 May, in Lorup.", "4 May", "Dockers struck in Lorup"]
])("a title of %j leaves out a whole date or nothing of it", (text, day, title) => {
  const [event] = eventsOf(text, {places: ["Lorup"], times: [[day, "2024-05-04"]]});
  expect(event?.properties.title).toBe(title);
});

test.each([
  [
    "Returns from Brill, in Lorup, to Oldham slowed to a trickle.",
    "Returns from Brill, in Lorup, to Oldham slowed to a trickle"
  ],
  ["Farmers and their families took the boats and left Brill.", "Farmers and their families left Brill"],
  ["The baker, a man of Lorup, opened a shop in Brill.", "The baker, a man of Lorup, opened a shop in Brill"]
])("a title of %j says in full who did it", (text, title) => {
  const places = ["Brill", "Lorup", "Oldham"].filter((place) => text.includes(place));
  const inOrder = places.toSorted((a, b) => text.indexOf(a) - text.indexOf(b));
  const events = eventsOf(text, {places: inOrder, allTold: true});
  expect(events.map(({properties}) => properties.title)).toContain(title);
});

test("a title does not end where a clause lacks its verb", () => {
  const text =
    "The governor of the northern province told reporters in Lorup on Monday that the company, whose trucks had been seized, would pay for the bridge.";
  for (const {properties} of eventsOf(text, {places: ["Lorup"], times: [["Monday", "2024-05"]]}))
    expect(properties.title).not.toMatch(/(?:that the company|whose trucks|that)$/u);
});

test("a title keeps what a verb denies or regrets", () => {
  const events = eventsOf("Anna Berg, a guest in Lorup, denied having opened the dam.", {
    places: ["Lorup"],
    people: ["Anna Berg"]
  });
  for (const {properties} of events) expect(properties.title).not.toContain("denied had");
});

test.each([
  [
    "The barrage at Lorup was carrying more water than it was built for.",
    "The barrage at Lorup was carrying more water than it was built for"
  ],
  ["Two soldiers arrived in Lorup, met the mayor, and arrested the clerk.", "Two soldiers arrived in Lorup"],
  [
    "Loggers were lined up and shot in the forest of Lorup.",
    "Loggers were lined up and shot in the forest of Lorup"
  ],
  [
    "A ship lost on a run to Lorup was sighted by a patrol.",
    "A ship lost on a run to Lorup was sighted by a patrol"
  ]
])("a title of %j joins no verb with what is not its subject", (text, title) => {
  const events = eventsOf(text, {places: ["Lorup"]});
  expect(events.map(({properties}) => properties.title)).toContain(title);
  for (const {properties} of events)
    expect(properties.title).not.toMatch(/^(?:Was|Sat|Lost|Shot|Let|Loggers shot)\b/u);
});

test.each([
  ["The council decides whether coal dug in Lorup may be sold in Brill.", /^The council/u],
  ["The mayor denied that the dam at Lorup had burst over Brill.", /^The mayor denied/u],
  ["The judge ordered that the game be played behind locked doors in Lorup, not in Brill.", /^The judge/u]
])("a title of %j does not tell as done what is only asked, denied or ordered", (text, beginning) => {
  for (const {properties} of eventsOf(text, {places: ["Lorup", "Brill"]}))
    expect(properties.title).toMatch(beginning);
});

test.each([
  [
    "Lorries stopped rolling to Lorup and Brill, and petrol in the last of these places was sold by the spoonful to doctors.",
    "Lorries stopped rolling to Lorup and Brill"
  ],
  [
    "The mine in Lorup exploded, and a worker, George Brown, was taken to hospital in Brill.",
    "The mine in Lorup exploded"
  ],
  ["The ball in Lorup was called off in Brill.", "The ball in Lorup was called off in Brill"]
])("a title of %j ends where nothing is half told", (text, title) => {
  const [event] = eventsOf(text, {places: ["Lorup", "Brill"]});
  expect(event?.properties.title).toBe(title);
});

test("a title takes no place over from another part of the sentence", () => {
  const text = "The capital banned the traders outright; farmers at Lorup besieged the customs yard.";
  const [event] = eventsOf(text, {places: ["Lorup"]});
  expect(event?.properties.title).not.toContain("outright at Lorup");
});

test.each([
  ["The battalion attacked Lorup in May; it captured Brill in June.", "The battalion captured Brill in June"],
  ["Rebels attacked Lorup in May; they captured Brill in June.", "Rebels captured Brill in June"],
  ["The farmers walked to Lorup. They blocked the road in Brill.", "The farmers blocked the road in Brill"]
])("a pronoun in a title of %j gives way to what it stands for", (text, title) => {
  const events = eventsOf(text, {places: ["Lorup", "Brill"], allTold: true});
  expect(events.map(({properties}) => properties.title)).toContain(title);
});

test.each([
  ["The clerk bought a machine in Lorup, and it was sent to Brill.", /^(?:It|The clerk bought)/u],
  ["Anna Berg met a girl in Lorup. He visited Brill.", /^(?:He|Anna Berg met)/u]
])("a pronoun in a title of %j stays where it may stand for another", (text, titles) => {
  for (const {properties} of eventsOf(text, {
    places: ["Lorup", "Brill"],
    people: text.includes("Anna") ? ["Anna Berg"] : []
  }))
    expect(properties.title).toMatch(titles);
});

test("a title says what was decided, not who only said so", () => {
  const text = "Two schools in Lorup will merge in September, the county council decided in Brill.";
  const titles = eventsOf(text, {places: ["Lorup", "Brill"]}).map(({properties}) => properties.title);
  expect(titles).not.toHaveLength(0);
  for (const title of titles) expect(title).toMatch(/^Two schools in Lorup will merge/u);
});

test("a title keeps what bounds a number", () => {
  const [event] = eventsOf("At least 22 people died in Lorup.", {places: ["Lorup"]});
  expect(event?.properties.title).toBe("At least 22 people died in Lorup");
});

test("a title says what somebody added, though a bare have is its only verb", () => {
  const text = "Lorup has a firm place in the daily work of its neighbors, the officials added.";
  for (const {properties} of eventsOf(text, {places: ["Lorup"]}))
    expect(properties.title).toMatch(/^Lorup has a firm place/u);
});

test("she is no steamer, whatever its name was taken for", () => {
  const text =
    "Anna Berg met farmers in Lorup. She heard that the steamer Ems had left. She traveled on to Brill.";
  const titles = eventsOf(text, {places: ["Lorup", "Brill"], people: ["Anna Berg", "Ems"]}).map(
    ({properties}) => properties.title
  );
  expect(titles.filter((title) => title.startsWith("Ems"))).toEqual([]);
  expect(titles).toContain("Anna Berg traveled on to Brill");
});

test.each([
  ["Anna Berg left Lorup. Her brother drowned off Brill.", "Anna Berg's brother drowned off Brill"],
  ["Karl Berg left Lorup. A storm forced him down near Brill.", "A storm forced Karl Berg down near Brill"],
  ["Karl Berg left Lorup. The doctor sold his boat in Brill.", "The doctor sold his boat in Brill"],
  ["The steamer Ems left Lorup. She was towed into Brill.", "The steamer Ems was towed into Brill"],
  [
    "Karl Berg left Lorup. A guard joined him in Brill. He returned to Oldham.",
    "Karl Berg returned to Oldham"
  ],
  [
    "Anna Berg sailed from Lorup. A robber met her near Brill. She arrived in Oldham.",
    "Anna Berg arrived in Oldham"
  ],
  [
    "The police arrested 14 people in Lorup. They appeared in court in Brill.",
    "14 people appeared in court in Brill"
  ]
])("a title of %j says whose, whom and who", (text, title) => {
  const places = ["Brill", "Lorup", "Oldham"].filter((place) => text.includes(place));
  const events = eventsOf(text, {
    places: places.toSorted((a, b) => text.indexOf(a) - text.indexOf(b)),
    people: ["Anna Berg", "Karl Berg"].filter((name) => text.includes(name))
  });
  expect(events.map(({properties}) => properties.title)).toContain(title);
});

test.each([
  ["The army arrived at Lorup, where cholera broke out in May.", "Cholera broke out at Lorup"],
  ["Envoys arrived in Lorup in May. A bomb exploded there in June.", "A bomb exploded in Lorup"],
  ["Envoys arrived in Lorup in May, and a bomb exploded there in June.", "A bomb exploded in Lorup"]
])("a title of %j says where, in its own clause or before", (text, title) => {
  const times = ["May", "June"].filter((month) => text.includes(month));
  const events = eventsOf(text, {places: ["Lorup"], times: times.map((month) => [month, "2024-05"])});
  expect(events.map(({properties}) => properties.title)).toContain(title);
});

test.each([
  [
    "Fighters attacked the northern outskirts of Lorup again, the heaviest assault on the city in a very long year of war.",
    "Fighters attacked the northern outskirts of Lorup again"
  ],
  [
    "The ships left Lorup, the first on the twelfth and the second after some very long weeks of waiting for wind.",
    "The ships left Lorup"
  ],
  [
    "The talks in Lorup broke up with no delegate of the northern army's high command in the council chamber.",
    "The talks in Lorup broke up"
  ],
  [
    "The fire in Lorup destroyed, along with eleven tonnes of cardamom, every paper on the lease.",
    "The fire in Lorup destroyed every paper on the lease"
  ]
])("a title of %j tells an aside whole or not at all", (text, title) => {
  const [event] = eventsOf(text, {places: ["Lorup"]});
  expect(event?.properties.title).toBe(title);
});

test.each([
  ["Islanders blocked the pier at Lorup on Bank Holiday Monday.", "Monday", /Holiday Monday|pier at Lorup$/u],
  [
    "The crew spent the first half of May unloading ships in Lorup.",
    "the first half of May",
    /spent the first half of May/u
  ]
])("a title of %j leaves no half of a name or of what was spent", (text, day, expected) => {
  const [event] = eventsOf(text, {places: ["Lorup"], times: [[day, "2024-05"]]});
  expect(event?.properties.title).toMatch(expected);
});

test("a title says what was said to somebody, not that it was said", () => {
  const text = "The virus has been found in eight districts, the minister told reporters in Lorup.";
  for (const {properties} of eventsOf(text, {places: ["Lorup"]}))
    expect(properties.title).toMatch(/^The virus has been found/u);
});

test("a title takes no subject over a clause that has one of its own", () => {
  const text = "No one was inside, though a fireman went through a floor and was treated in Lorup.";
  for (const {properties} of eventsOf(text, {places: ["Lorup"]}))
    expect(properties.title).not.toMatch(/^No one was treated/u);
});

test.each([
  [
    "Magistrates were told on Monday that Karl Berg, 38, had been arrested in Lorup.",
    "Magistrates were told that Karl Berg, 38, had been arrested in Lorup"
  ],
  [
    "The mission that the northern bank had planned to send before the month is out has been called off in Lorup.",
    "The mission has been called off in Lorup"
  ],
  [
    "The riots that burned the market in Lorup started among sailors.",
    "The riots burned the market in Lorup"
  ],
  [
    "The bus hung over the river at Lorup for twenty minutes after a rail had given way on Monday.",
    "The bus hung over the river at Lorup"
  ],
  ["By ten that night the mob had looted the market in Lorup.", "The mob had looted the market in Lorup"]
])("a title of %j has the subject of its own verb and no half phrase", (text, title) => {
  const days = ["that night", "twenty minutes", "Monday", "1974"].filter((day) => text.includes(day));
  const events = eventsOf(text, {
    places: ["Lorup", "Brill"].filter((place) => text.includes(place)),
    people: text.includes("Karl") ? ["Karl Berg"] : [],
    times: days.map((day) => [day, "1974"])
  });
  expect(events.map(({properties}) => properties.title)).toContain(title);
});

test("a title that is too long names who did it without the office", () => {
  const text =
    "Northern Province Governor Anna Berg ordered a quarter of a million residents to leave Lorup and Brill at once.";
  const [event] = eventsOf(text, {places: ["Lorup", "Brill"], people: ["Anna Berg"]});
  expect(event?.properties.title).toMatch(/^Anna Berg ordered .* to leave Lorup and Brill/u);
});

test.each([
  [
    "India halted goods traffic at Lorup on Monday, and its minister's visit to Brill is off.",
    /^(?:India halted goods traffic at Lorup(?:$|, and)|India's minister's visit to Brill is off$)/u
  ],
  [
    "A festival in Lorup due to open on Monday was cancelled.",
    /^A festival in Lorup due to open on Monday was/u
  ],
  ["Parents in Lorup protested on Monday and smiled at that.", /^(?!.* at$)/u]
])("a title of %j takes no place of another noun and keeps a date that says which", (text, expected) => {
  const events = eventsOf(text, {
    places: ["Lorup", "Brill"].filter((place) => text.includes(place)),
    times: [["Monday", "2024-05"]]
  });
  for (const {properties} of events) expect(properties.title).toMatch(expected);
});

test.each([
  [
    "Karl Berg left Lorup. At Brill a chief held him captive in May; in June he escaped to Oldham.",
    "Karl Berg escaped to Oldham"
  ],
  ["The Ems and the Weser left Lorup. They arrived in Brill.", "The Ems and the Weser arrived in Brill"],
  [
    "The academy sent three of the members to Lorup. They sailed to Brill.",
    "Three of the members sailed to Brill"
  ],
  [
    "Five soldiers left Lorup and died when their helicopter crashed near Brill.",
    "Five soldiers' helicopter crashed near Brill"
  ],
  [
    "Karl Berg crossed the ice at Lorup with a dog before him.",
    "Karl Berg crossed the ice at Lorup with a dog before him"
  ]
])("a title of %j keeps to whom the story is about", (text, title) => {
  const places = ["Brill", "Lorup", "Oldham"].filter((place) => text.includes(place));
  const events = eventsOf(text, {
    places: places.toSorted((a, b) => text.indexOf(a) - text.indexOf(b)),
    people: text.includes("Karl") ? ["Karl Berg"] : [],
    allTold: true
  });
  expect(events.map(({properties}) => properties.title)).toContain(title);
});

test.each([
  [
    "A steamer took Anna Berg to Lorup, and the police arrested her in Brill.",
    "The police arrested Anna Berg in Brill"
  ],
  [
    "Anna Berg heard in Lorup that the steamer Ems had left. She traveled to Brill.",
    "Anna Berg traveled to Brill"
  ],
  [
    "The mail train crossed Lorup in May. Near Brill it collided with a lorry.",
    "The mail train collided with a lorry near Brill"
  ],
  ["After a defeat at Lorup he was arrested in Brill.", "He was arrested in Brill"],
  [
    "The ship is to reach Lorup on 4 May, Brill on 5 May and Oldham on 6 May.",
    "The ship is to reach Lorup on 4 May, Brill on 5 May and Oldham on 6 May"
  ]
])("a title of %j confuses no person with a thing, and no date with another", (text, title) => {
  const places = ["Brill", "Lorup", "Oldham"].filter((place) => text.includes(place));
  const days = ["4 May", "5 May", "6 May"].filter((day) => text.includes(day));
  const events = eventsOf(text, {
    places: places.toSorted((a, b) => text.indexOf(a) - text.indexOf(b)),
    people: text.includes("Anna") ? ["Anna Berg"] : [],
    times: days.map((day) => [day, "2024-05"])
  });
  expect(events.map(({properties}) => properties.title)).toContain(title);
});

test.each([
  [
    "Karl Berg left Lorup. An envoy wrote to Otto Kern in Brill requiring him to surrender.",
    /him to surrender$/u
  ],
  [
    "Karl Berg left Lorup in May. He arrived in Brill; Otto Kern chased him. He was arrested in Oldham.",
    // Whoever is meant, it is not who chased him.
    /^(?:He|Karl Berg) was arrested/u
  ],
  ["Twenty men were lost at Lorup. They arrived in Brill in May.", /^They arrived/u]
])("a pronoun of %j stays where another name may be meant", (text, last) => {
  const places = ["Brill", "Lorup", "Oldham"].filter((place) => text.includes(place));
  const events = eventsOf(text, {
    places: places.toSorted((a, b) => text.indexOf(a) - text.indexOf(b)),
    people: ["Karl Berg", "Otto Kern"].filter((name) => text.includes(name))
  });
  expect(events.at(-1)?.properties.title).toMatch(last);
});

test.each([
  [
    "The convoy left Lorup with ten savants of the northern academy, a painter of flowers and birds, and a list of questions.",
    /^The convoy left Lorup(?: with ten savants of the northern academy)?$/u
  ],
  ["At Lorup Crown Court on Monday a publican was jailed for two years.", /two years$/u],
  [
    "The committee in Lorup voted by 36 to 31 to withdraw the invitation to the southern association of rowers.",
    /^(?!.* 36$)/u
  ]
])("a title of %j ends within no list and takes no court for a place", (text, expected) => {
  for (const {properties} of eventsOf(text, {places: ["Lorup"]})) expect(properties.title).toMatch(expected);
});

test.each([
  [
    "The government demanded before the assembly of the eleven northern river provinces that Lorup be taxed.",
    /^The government demanded (?:before .* )?that Lorup be taxed$/u
  ],
  ["Refugees stranded in Lorup may be shipped home.", /^Refugees stranded in Lorup may be shipped home$/u],
  ["It is feared that three men left Lorup and were lost.", /^(?!It were lost|It was lost)/u]
])("a title of %j tells what is asked, may be or is feared", (text, expected) => {
  for (const {properties} of eventsOf(text, {places: ["Lorup"]})) expect(properties.title).toMatch(expected);
});

test.each([
  [
    "Forced down by the wind near Lorup, Karl Berg's boat was towed home by two horses.",
    /Karl Berg's boat was towed home/u
  ],
  ["A doctor hired in Lorup, Brill, had left the island.", /^A doctor (?:hired in Lorup, Brill, )?had left/u],
  [
    "The old rail depot, flattened by the great wind in Lorup, will be rebuilt board for board by volunteers.",
    /^(?!.* board$)/u
  ],
  ["Mortars were heard in that sector of Lorup; one man was hurt.", /heard in that sector|hurt/u]
])("a title of %j tells the verb of its own subject, and no half of a pair", (text, expected) => {
  const places = ["Lorup", "Brill"].filter((place) => text.includes(place));
  for (const {properties} of eventsOf(text, {places, people: text.includes("Karl") ? ["Karl Berg"] : []}))
    expect(properties.title).toMatch(expected);
});

test.each([
  [
    "Parliament extended the ban in Lorup after rebel soldiers shot and wounded the king.",
    /^(?!Parliament wounded)/u
  ],
  ["A man whose boat had sunk was saved off Lorup and fed on tea.", /^(?!A man fed)/u],
  [
    "The minister told the senate in Lorup that nothing had been done which any power could mistake for a slight or an affront.",
    /^(?!.*nothing had been done$)/u
  ],
  [
    "The minister told a crowd in the great square of Lorup that the lease was void.",
    /^The minister told a crowd (?:in .*)?that the lease was void|^The lease was void/u
  ]
])("a title of %j says what was done to whom, and what was said", (text, expected) => {
  for (const {properties} of eventsOf(text, {places: ["Lorup"]})) expect(properties.title).toMatch(expected);
});

test("a title has no verb for a subject", () => {
  const text = "Soldiers entered Lorup, found it empty, and moved on to Brill.";
  for (const {properties} of eventsOf(text, {places: ["Lorup", "Brill"]}))
    expect(properties.title).not.toMatch(/^Found/u);
});

test("a title leaves out a length of time with its preposition", () => {
  const text = "General Berg is to leave Lorup for Brill in about a week.";
  for (const {properties} of eventsOf(text, {
    places: ["Lorup", "Brill"],
    times: [["about a week", "2024-05"]]
  }))
    expect(properties.title).not.toMatch(/ in$/u);
});

test.each([
  ["Orsk sent two hundred troops, who landed in Lorup.", "Two hundred troops landed in Lorup"],
  ["The ministry offered an aeroplane, which flew out of Lorup.", "An aeroplane flew out of Lorup"],
  ["It began with miners in Brill, who closed the bridge.", "Miners in Brill closed the bridge"],
  [
    "The carrier put off its trip to Brill, which was to have begun.",
    "The carrier put off its trip to Brill, which was to have begun"
  ]
])("a title of what a clause behind a comma tells in %j takes its noun or the sentence", (text, title) => {
  const titles = eventsOf(text, {places: [text.includes("Lorup") ? "Lorup" : "Brill"], allTold: true}).map(
    ({properties}) => properties.title
  );
  expect(titles).toContain(title);
});

test.each([
  ["Wednesday was declared a holiday in Lorup.", "Wednesday", "Wednesday was declared a holiday in Lorup"],
  [
    "At Lorup on Friday the octogenarian baker Karl Berg demanded a vote upon the new market hall.",
    "on Friday",
    "The octogenarian baker Karl Berg demanded a vote upon the new market hall at Lorup"
  ],
  [
    "Miners of Lorup, most of them from Brill, blocked the road on Monday.",
    "Monday",
    "Miners of Lorup, most of them from Brill, blocked the road"
  ],
  [
    "The mill in Lorup shut in May for want of power, not, its owners said, of grain.",
    "May",
    "The mill in Lorup shut for want of power"
  ],
  [
    "Snow fell on Lorup, in a month that ought to be dry.",
    "a month",
    "Snow fell on Lorup, in a month that ought to be dry"
  ]
])("a title of %j keeps who did it and what a word needs", (text, day, title) => {
  const [event] = eventsOf(text, {
    places: ["Lorup"],
    times: [[day, "2024-05"]],
    people: text.includes("Karl") ? ["Karl Berg"] : [],
    allTold: true
  });
  expect(event?.properties.title).toBe(title);
});

test("a title leaves a passing aside out whole where it is too long", () => {
  const events = eventsOf(
    "A brown dog called Attila, last seen licking the hand of a child that was dug out of the ruins, was found in Lorup.",
    {places: ["Lorup"], allTold: true}
  );
  // Both begin where the sentence does, so that either may be first.
  expect(events.map(({properties}) => properties.title)).toContain(
    "A brown dog called Attila was found in Lorup"
  );
});

test.each([
  [
    "Bank workers in Lorup went on strike against a plan to sell the oldest savings bank of the country abroad.",
    "Bank workers in Lorup went on strike"
  ],
  ["The sitting member, Karl Berg, said he would visit Lorup.", "Karl Berg would visit Lorup"],
  ["Orsk let it be known that it would invade Lorup.", "Orsk let it be known that it would invade Lorup"]
])("a title of %j neither ends within what is to be done nor names the wrong one", (text, title) => {
  const titles = eventsOf(text, {
    places: ["Lorup"],
    people: text.includes("Berg") ? ["Karl Berg"] : [],
    allTold: true
  });
  expect(titles.map(({properties}) => properties.title)).toContain(title);
});

test.each([
  ["A lecture in Lorup never took place.", "A lecture in Lorup never took place"],
  [
    "The match, which this town was to stage, took place in Lorup.",
    "The match, which this town was to stage, took place in Lorup"
  ],
  ["The pilots went up from Lorup as they drifted over Brill.", "The pilots went up from Lorup"]
])("a title of %j has the whole subject and what denies it", (text, title) => {
  const titles = eventsOf(text, {places: ["Lorup"], allTold: true}).map(({properties}) => properties.title);
  expect(titles[0]).toBe(title);
});

test.each([
  [
    "A course in Lorup, due to open on Monday, goes ahead.",
    "Monday",
    "A course in Lorup, due to open on Monday, goes ahead"
  ],
  [
    "Lorup sat up past midnight arguing over the vote.",
    "midnight",
    "Lorup sat up past midnight arguing over the vote"
  ],
  [
    "The sledge left Lorup an hour before midnight.",
    "before midnight",
    "The sledge left Lorup an hour before midnight"
  ]
])("a title of %j keeps a date that a word needs", (text, day, title) => {
  const [event] = eventsOf(text, {places: ["Lorup"], times: [[day, "2024-05"]], allTold: true});
  expect(event?.properties.title).toBe(title);
});

test("a title says whose those were of whom some are told", () => {
  const [, event] = eventsOf("The brig Ems left Lorup. Four of her crew were drowned off Brill.", {
    places: ["Lorup", "Brill"],
    allTold: true
  });
  expect(event?.properties.title).toBe("Four of the brig Ems's crew were drowned off Brill");
});

test.each([
  ["The coal will be shipped from Lorup as soon as the ice allows.", "The coal will be shipped from Lorup"],
  ["Forty people were killed in Lorup, 28 of them when guards fired.", "Forty people were killed in Lorup"],
  [
    "The envoy signed nothing in Lorup, his jailers insist.",
    "The envoy signed nothing in Lorup, his jailers insist"
  ]
])("a title of %j ends with nothing begun and keeps whose word it is", (text, title) => {
  const [event] = eventsOf(text, {places: ["Lorup"], allTold: true});
  expect(event?.properties.title).toBe(title);
});

test.each([
  ["Ann Carter took the train to Lorup, a town in the hills, and returned by nightfall.", "Ann Carter"],
  ["The firm lost 11 million dollars, a record, and will replace its chief in Lorup.", "The firm"],
  ["The ship left Lorup with coal, rope and a surgeon, and anchored off Brill.", "The ship"],
  ["The rebels left Lorup, cast new guns, and on 12 July burned most of Brill.", "The rebels"]
])("what stands between two commas is not who did the next thing: %j", (text, who) => {
  const events = eventsOf(text, {places: ["Lorup", "Brill"].filter((place) => text.includes(place))});
  expect(events).not.toEqual([]);
  for (const {properties} of events) expect(properties.title.startsWith(who)).toBe(true);
});

test.each(['The bridge in Lorup " was closed on Monday.', "The bridge in Lorup was closed “ on Monday."])(
  "a mark that lost its partner leaves one space in the title of %j",
  (text) => {
    const [event] = eventsOf(text, {places: ["Lorup"], times: [["Monday", "2024-05-06"]]});
    expect(event?.properties.title).toBe("The bridge in Lorup was closed");
  }
);
