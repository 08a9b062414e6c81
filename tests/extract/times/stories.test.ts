import {expect, test} from "vitest";
import {datesIn} from "./read.js";

test("short years are years where the text is in their era", () => {
  const text =
    "He crossed the river in 218 BC. In 216 he won, by the summer of 214 all was lost, and in May 212 the city fell. He took 30 ships.";
  expect(datesIn(text)).toEqual([
    "218 BC = -0217",
    "216 = -0215",
    "the summer of 214 = -0213-22",
    "May 212 = -0211-05"
  ]);
  expect(datesIn("The mill burned in 1960. In 214 it had cost a fortune.")).toEqual(["1960 = 1960"]);
});

test("a story of three years or more goes on in the year told last", () => {
  const text =
    "The line was begun in 1896 and reached the lake in 1899. In 1900 it stood still. On 6 June a lion took a clerk.";
  expect(datesIn(text).at(-1)).toBe("6 June = 1900-06-06");
});

test("the pluperfect goes back in the year of the story", () => {
  const text = "On 6 July 1960 the quota was cut. The refineries had been seized on 29 June.";
  expect(datesIn(text).at(-1)).toBe("29 June = 1960-06-29");
});

test("that evening is of the day told last, though a year stands between", () => {
  const text = "They met on Monday. The pact of 1950 was read aloud. That evening they left.";
  expect(datesIn(text, {date: "2024-05-15"}).at(-1)).toBe("That evening = 2024-05-13");
});

test("days after a month that was told of lie in that month or the next", () => {
  expect(datesIn("The town fell in May 1880. Twelve days afterwards the fort did.").at(-1)).toBe(
    "Twelve days afterwards = 1880-05/1880-06"
  );
});

test("a story of long ago goes on where its head has begun it", () => {
  const text =
    "Ninety years ago today a clerk flew east. On the 8th a storm forced her down. On 24 May she landed.";
  expect(datesIn(text, {date: "2020-05-05"})).toEqual([
    "Ninety years ago today = 1930-05-05",
    "the 8th = 1930-05-08",
    "24 May = 1930-05-24"
  ]);
});

test.each([
  [
    "He left on 3 May 1880. His last sermon, preached on the Sunday before, was on thrift. He sailed the next day.",
    "1880-05-04"
  ],
  ["They came in the last week of May 1880. On the 25th the ford was open.", "1880-05-25"],
  ["They came in the last week of May 1880. On the 2nd the ford was open.", "1880-06-02"],
  ["He came on 3 May 1880. He left on 4 June of the year following.", "1881-06-04"],
  ["She came in May 1900. Two years after that she left.", "1902"],
  ["She came on 28 May 1865. Two months later to the day she landed.", "1865-07-28"],
  ["She came on 28 May 1865. The day following she fell ill.", "1865-05-29"],
  ["He died on the eve of Easter 1900.", "1900-04-14"]
])("%s", (text, edtf) => {
  expect(datesIn(text).at(-1)).toContain(`= ${edtf}`);
});

test.each([
  ["In May 1645 the king's men came. At Michaelmas they left.", "1645-09-29"],
  ["In May 1645 the king's men came. By Lady Day sixty had died.", "1646-03-25"],
  ["They sailed in October 1740 and lay over Christmas in the bay.", "1740-12-25"],
  ["She landed on 22 April 1916. A week later the town fell.", "1916-04-29"],
  ["She landed on 11 August 2017. Nine weeks afterwards she was sold.", "2017-10"],
  ["He fled in 1954. A decade later he was shot.", "1964"],
  ["The pact was signed on 17 January 1939. Two mornings later it was void.", "1939-01-19"],
  ["He fell ill on 4 July 1743 and died on 3 August the year following.", "1744-08-03"],
  ["They came on 3 May 1879. They left on 31 August of the next year.", "1880-08-31"],
  ["He came on 18 July 1878. By the last week of July he was gone.", "1878-07-25/1878-07-31"],
  ["The army stood there on 12 March 1906. At the month's end it left.", "1906-03"],
  ["He was shot one August evening in 1864.", "1864-08"],
  ["On 28 December 1908 the town fell. The king came on the 30th.", "1908-12-30"],
  ["On 28 December 1908 the town fell. The king came on the 3rd.", "1909-01-03"]
])("%s", (text, edtf) => {
  expect(datesIn(text).at(-1)).toContain(`= ${edtf}`);
});

/** A Thursday. */
const date = "2024-05-16";

test.each([
  ["Saboteurs blew up the valve overnight.", "overnight = 2024-05-15"],
  ["They met last Wednesday.", "last Wednesday = 2024-05-08"],
  ["The debate was set for Monday week.", "Monday week = 2024-05-27"],
  ["The shutters came down on the Tuesday before.", "the Tuesday before = 2024-05-14"],
  ["The court will decide on the 3rd whether to hear it.", "the 3rd = 2024-06-03"],
  ["The court decided on the 20th.", "the 20th = 2024-04-20"],
  ["Twenty years ago this week the yard closed.", "Twenty years ago this week = 2004-05-10/2004-05-16"],
  ["The road will be shut for nine nights from Monday.", "Monday = 2024-05-20"],
  ["The works are shut until the new year.", "the new year = 2025"]
])("%s (in the news of 16 May 2024)", (sentence, dated) => {
  expect(datesIn(sentence, {date}).at(-1)).toBe(dated);
});

test.each([
  "The night train was late.",
  "Monday Creek rose.",
  "She plants spring bulbs.",
  "They fished off Easter Island."
])("%s names no time in the news", (sentence) => {
  expect(datesIn(sentence, {date})).toEqual([]);
});

test.each([
  // A story looks back by little, and ahead by much.
  ["The town fell on 12 March 1926. A count that began in January goes on.", "1926-01"],
  ["They stood there on 9 November 1924. The aid was voted on 5 November.", "1924-11-05"],
  // The year of a month that is counted into a week, or of a holiday beside it.
  ["It came in the last week of May 1918. The first man died on 1 June.", "1918-06-01"],
  ["On Whit Sunday, 8 June 1783, it rose. The haze reached the city on 17 June.", "1783-06-17"],
  // A year names what happened, and is not where the story goes on.
  ["She left on 3 May 1881. The great fire of 1866 was remembered. On 9 June she landed.", "1881-06-09"],
  // The year told in the sentence itself.
  ["The mill fell in 1956. Two years on, the rock moved: on 23 October the pit closed.", "1958-10-23"],
  // "That" month of the same year, or the next one where that is nearer.
  ["They sat there in February 2011 and in the hills that autumn.", "2011-23"],
  ["They left on 18 December 1521. The cape cost them a mast that May.", "1522-05"],
  // A winter of a year begins in it.
  ["She set her nets in 1951, her brother having drowned the winter before.", "1950-24"],
  // A weekday of a story.
  ["The pit blew up on Saturday 10 March 1906. By the Monday the band was there.", "1906-03-12"],
  // Told in an aside, the story does not go back.
  ["On 28 December 1908 it fell, having slept well the day before. That evening ships came.", "1908-12-28"],
  ["On 28 December 1908 they met. The next morning they parted.", "1908-12-29"]
])("%s", (text, edtf) => {
  expect(datesIn(text).at(-1)).toContain(`= ${edtf}`);
});

test.each([
  [
    "She left at half past four on the afternoon of 28 May 1914. They sank her at two in the morning.",
    "05-29"
  ],
  ["He died on the night of 28 June 1914; they buried him at first light.", "06-29"],
  ["They dined on the evening of 28 June 1914 and marched at noon.", "06-29"],
  ["They dined on the evening of 28 June 1914. At nine they marched.", "06-28"],
  ["They dined on 28 June 1914. At dawn they marched.", "06-28"]
])("behind its evening a day ends: %s", (text, day) => {
  expect(datesIn(text).at(-1)).toContain(`= 1914-${day}`);
});

test.each([
  ["They sailed on 18 August and were taken two nights later.", "XXXX-08-20"],
  ["They came home on 4 May. A week after that they marched.", "XXXX-05-11"],
  ["Monday, 4 March: nothing. Tuesday: rain.", "XXXX-03-05"],
  ["The match is on 11 September. The union ruled last Friday. That night flares were thrown.", "-"],
  ["Trains should run by Labor Day.", "XXXX-09"]
])("without a year: %s", (text, edtf) => {
  expect(datesIn(text).at(-1)).toContain(`= ${edtf}`);
});

test("in a diary each entry is written on the day that heads it", () => {
  const text =
    "Jan 9th 1917. Entrained 6 p.m., forty of us. 10th. At the wells by dawn. Feb 3rd. Bombed yesterday. April 19th. A second go. May 2nd. The board sits Friday.";
  expect(datesIn(text).map((line) => line.replace(/^.* = /u, ""))).toEqual([
    "1917-01-09",
    "1917-01-09",
    "1917-01-10",
    "1917-01-10",
    "1917-02-03",
    "1917-02-02",
    "1917-04-19",
    "1917-05-02",
    "1917-05-04"
  ]);
});

test("what a diary tells of behind its entry's day is no plan", () => {
  const text =
    "Leh, 18 August 1873. Loaded ponies. 9 September. Over the pass. Came down on 1 October. They sealed our bales the next morning.";
  expect(datesIn(text).at(-1)).toBe("the next morning = 1873-10-02");
});

test.each([
  ["They cast off on 15 March 1911. She moved away on the 14th.", "1911-03-14"],
  ["He came on 3 May 1653. A man who had been lost in 1627 was fetched. Next May they failed.", "1654-05"],
  [
    "They shot him on 10 May 1897. In the closing fortnight of the year they signed. On 1 May the guns came.",
    "1898-05-01"
  ]
])("%s", (text, edtf) => {
  expect(datesIn(text).at(-1)).toContain(`= ${edtf}`);
});

test.each([
  // A plan moves no story.
  [
    "On the evening of 7 May 1902 they calmed those who were due to vote on the Sunday. Next morning it fell.",
    "1902-05-08"
  ],
  // Half a year is gone on from.
  [
    "They landed on 27 December 1941 and spent the first half of 1942 in port. On 8 July they marched.",
    "1942-07-08"
  ],
  ["In the closing days of 1864 they came, and had stripped the town before January ended.", "1865-01"],
  ["They agreed to terms on 2 June 1625 and marched out three days later.", "1625-06-05"],
  ["In 1597 the war was renewed, and they held the strait on 26 October.", "1597-10-26"],
  ["They met on 3 May 1668 and came back the October after laden with furs.", "1668-10"],
  ["They were brought there on 24 June 1912. The next morning but one they were lost.", "1912-06-26"],
  ["It was begun in May 2002. The road is to be finished before Easter.", "-"],
  ["On her second voyage, from 1851 to 1855, she saw the lake.", "1851/1855"],
  ["He was kept on the island until 1537. Then he died.", "1537"],
  ["It grew rich, and in 1288 its burghers fought a war.", "1288"],
  ["The governor was killed on 2 November 1841. Three weeks later they were driven off.", "1841-11-23"],
  ["The bridge fell on 20 November 2009, and rain the day before had flooded the town.", "2009-11-19"],
  ["It became a state on 3 December 1818. Two years on the clerks loaded a wagon.", "1820"],
  ["The last rail was laid on 27 January 1855, and on the morrow a train crossed.", "1855-01-28"],
  ["On 26 March 1896 the ground shook. Two men were found insensible at eleven; they lived.", "1896-03-26"],
  ["They rammed the doors on 26 June 2024 and withdrew three hours later.", "2024-06-26"],
  ["The curfew fell on 14 August 2013; it burned twenty-four hours later.", "2013-08-15"],
  ["It met the old line on 7 June 1975. Passengers were carried from the following July.", "1976-07"],
  ["The hills fell on 2 June 1982 and, between the 11th and the 14th, the town.", "1982-06-11/1982-06-14"]
])("%s", (text, edtf) => {
  expect(datesIn(text).at(-1)).toContain(`= ${edtf}`);
});

test("what an article that tells of unknown days adds in a later paragraph is of none that is known", () => {
  const text =
    "They met on Monday. A fire of 30 July burned long.\n\nTwo were sworn in the same afternoon. It was noon.";
  expect(datesIn(text).slice(-2)).toEqual(["the same afternoon = -", "noon = -"]);
});

test.each([
  // Counted from the day that the sentence names, whatever the story makes of it.
  ["They had meant to attack on 25 January 1954 but did not that morning.", null, "1954-01-25"],
  ["They met on 1 May 2003. Told on 23 April to stay away, they left a week afterwards.", null, "2003-04-30"],
  // Without a year.
  ["Schools reopen in early March, while the marathon of the 7th has been called off.", null, "XXXX-03-07"],
  ["He fell ill in mid-April. By the end of the month there were forty cases.", null, "XXXX-04"],
  ["She was seen on 19 September. His wife came over early the next month.", null, "XXXX-10"],
  ["It is felled in the first week of June.", null, "XXXX-06-01/XXXX-06-07"],
  // Years of three digits.
  ["He was murdered in 267. Early in 272 he crossed, and died at the triumph of 274.", null, "0274"],
  ["In the winter of 865 a host of Danes landed.", "2024-05-16", "0865-24"],
  ["On 24 August 410 the gates opened.", "2024-05-16", "0410-08-24"],
  ["Raiders came in the year 793.", "2024-05-16", "0793"],
  ["The firm made 300 in May 250 in June, and in June 300 workers were laid off.", "2024-06-28", "2024-06"],
  // The head of a clause.
  ["They were seen on 1 July 1942. On the 3rd reconnaissance showed that they had gone.", null, "1942-07-03"],
  ["The 16th Regiment of foot came on 1 July 1942 on the 16th Division of horse.", null, "1942-07-01"],
  // An old story on an anniversary.
  [
    "It had been grumbling since 20 May 1883, and a party landed a week later. Fire began on Sunday 26 August; by dusk it was over.",
    "1983-08-25",
    "1883-08-26"
  ],
  [
    "He had set out on 23 July 1848. On the Wednesday he walked into the barracks. He was taken on 5 August, bag in hand.",
    "1948-07-29",
    "1848-08-05"
  ],
  ["It was lost in the last days of 1927.", null, "1927-12"],
  ["He left on 3 May 1932 and was home at the end of the year.", null, "1932-12"],
  ["He left on 3 May 1932; by the end of the year he was dead.", null, "1932"],
  ["They bought it in March 2016, after it had shut at the turn of the year.", null, "2016-01"],
  ["Gold was found in August 1851, and within a year they were digging there.", null, "1852"],
  ["It was handed over in early May 1868. Two thousand of them made a stand on 4 July.", null, "1868-07-04"],
  ["They came up the Sunday before last.", "2008-07-30", "2008-07-20"],
  ["This time last year it was shut.", "2019-01-03", "2018-01"],
  ["They are to sign a fortnight hence.", "2019-01-03", "2019-01-17"],
  ["They rolled in one night in May 1988.", null, "1988-05"],
  ["The steeplejacks came down on St Luke's Day 1904.", null, "1904-10-18"],
  ["The dean is inducted on the feast of St. James.", null, "XXXX-07-25"],
  ["Not a word has been heard since the New Year.", "2026-03-17", "2026-01"],
  ["The gate is to go before the New Year.", "1994-11-10", "1994-12"],
  [
    "The strike began on 13 March 1912. Six thousand had joined by the weekend.",
    null,
    "1912-03-16/1912-03-17"
  ],
  ["They met on 20 May. The house must sit before the middle of the month.", "1993-06-05", "1993-06"],
  ["They meet on 10 September. He was brought back in handcuffs seven months later.", "2024-09-12", "-"],
  ["The next meeting will be held in the capital in November.", "2024-11-25", "2025-11"],
  ["He would say only, at his house on Tuesday, that he was tired.", "1970-12-11", "1970-12-08"],
  [
    "Parliament outlawed it on 23 January 1997, and the day after a mob in Lushnje burned the hall.",
    null,
    "1997-01-24"
  ],
  ["A post that it last had in 1964 is filled. He was sworn in on 30 December.", "2008-03-01", "2007-12-30"],
  [
    "It opened in 1911, and lent on wheat that never headed in 1917 and blew away the next summer.",
    null,
    "1918-22"
  ],
  ["On 7 June 1838 they wrote to him; on the 9th he was free.", null, "1838-06-09"]
])("%s", (text, date, edtf) => {
  expect(datesIn(text, {date}).at(-1)).toContain(`= ${edtf}`);
});

test("a hundred years ago today is a day", () => {
  const text = "A hundred years ago today a clipper with settlers aboard dropped anchor.";
  expect(datesIn(text, {date: "1965-07-28"})[0]).toBe("A hundred years ago today = 1865-07-28");
});

test("a month before its noun is of the year behind it", () => {
  const text = "Not since the August blow of 1848 had it been so bad.";
  expect(datesIn(text, {date: "1872-11-23"})).toEqual(["August = 1848-08", "1848 = 1848"]);
});

test("a year that is counted keeps to itself beside the day that it goes on with", () => {
  const text = "The well was opened in 1868. Five years on, on 24 September, sixty men founded a society.";
  expect(datesIn(text).slice(-2)).toEqual(["Five years on = 1873", "24 September = 1873-09-24"]);
});

test("the middle of the night is of the night that is told of, not of the paper's day", () => {
  const text =
    "The train reached Lorup on Friday morning. Crowds stood along the line in the middle of the night.";
  expect(datesIn(text, {date: "2024-05-26"}).at(-1)).toBe("the middle of the night = 2024-05-24");
});

test.each([
  ["The abbey was founded in the year of our Lord 1144.", "1144"],
  ["The church dates from c. 1250.", "1250~"],
  ["He came in 1861. Half a century later his house fell.", "1911~"],
  ["The ship sank during the night of 3/4 May 1942.", "1942-05-03/1942-05-04"]
])("%s", (text, edtf) => {
  expect(datesIn(text).at(-1)).toContain(`= ${edtf}`);
});

test.each([
  ["A hundred years ago next Tuesday three ships came.", "1924-05-21"],
  ["Twenty-five years ago tonight I stopped my tram.", "1999-05-16"],
  ["He died a year ago Sunday.", "2023"]
])("years ago are counted from the day that is named with them: %s", (text, edtf) => {
  expect(datesIn(text, {date})).toEqual([expect.stringContaining(`= ${edtf}`)]);
});

test.each([
  "On a wet night the wind sings.",
  "It was the coldest night on record.",
  "It fell within a morning."
])("of any night nothing tells which: %s", (text) => {
  expect(datesIn(text, {date})).toEqual([]);
});

test("the same day in a month is not told finer than the month", () => {
  const text =
    "On Monday the Ems came home. The Lahn, which left on the same day in January, is still at sea.";
  expect(datesIn(text, {date}).at(-1)).toBe("the same day in January = 2024-01");
});

test("the same day is that of the story, late in it or not", () => {
  const text = "On Monday they marched. The minister agreed late the same day to see them.";
  expect(datesIn(text, {date}).at(-1)).toBe("late the same day = 2024-05-13");
});

test.each([
  ["They fought on the 5th and 6th for the port.", ["2024-05-05/2024-05-06", "2024-05-05/2024-05-06"]],
  ["They heard witnesses on the 2nd and 4th of them all.", ["2024-05-02"]],
  ["They heard witnesses on the 2nd and 4th, and were done.", ["2024-05-02", "2024-05-04"]],
  ["In 1838, on the 28th of June, an ox was roasted.", ["1838", "1838-06-28"]],
  ["On 2 May a car was taken overnight.", ["2024-05-02", "2024-05-02"]],
  ["On this day in 1963 the last tram ran. It was burned at 11 p.m.", ["1963-05-16", "1963-05-16"]],
  ["On the first Friday of each month the doors stay open.", ["-"]],
  ["They meet on the first Monday of every November.", ["-"]],
  ["Next year they will meet in October.", ["2025", "2025-10"]],
  ["Last year they met in August.", ["2023", "2023-08"]],
  ["He went to school in the autumn of the year the King died.", ["-"]]
])("days are read with those beside them: %s", (text, days) => {
  expect(datesIn(text, {date}).map((line) => line.replace(/^.* = /u, ""))).toEqual(days);
});

test.each([
  ["Nine men went over the wall on Sunday, and by morning a car had them in the city.", "2024-05-13"],
  ["A ship with a queen aboard was seen on Sunday and was gone by breakfast.", "2024-05-13"],
  ["Two pupils were dragged off on Sunday, to be let go after midnight.", "2024-05-13"],
  [
    "Gales took the roof off in the small hours of Sunday, and the water was in the church by breakfast.",
    "2024-05-12"
  ]
])("a morning behind a day of no hour is the next one: %s", (text, edtf) => {
  expect(datesIn(text, {date: "2024-05-16"}).at(-1)).toContain(`= ${edtf}`);
});

test.each([
  [
    "Clerks counted votes on Tuesday. Turnout was lower than on 11 March, the mayor said. In Orsk rain kept three halls shut until midday.",
    "2024-05-14"
  ],
  [
    "Workers blocked the bridge on Tuesday. They want the wages that were promised in April. The minister agreed the same day to see them.",
    "2024-05-14"
  ],
  // But what is told of an older day goes on there.
  [
    "Clerks counted votes on Tuesday. A monk came down from the hills on 27 March. A boy was shot by the bridge the same day.",
    "2024-03-27"
  ]
])("an hour in the news is one of its own days: %s", (text, edtf) => {
  expect(datesIn(text, {date: "2024-05-16"}).at(-1)).toContain(`= ${edtf}`);
});

test.each([
  ["The ferry did not sail on Monday or Tuesday.", "2024-05-13/2024-05-14"],
  ["Voters go to the polls tomorrow and on Saturday.", "2024-05-17/2024-05-18"],
  ["Unions called a strike for Monday and Tuesday.", "2024-05-20/2024-05-21"],
  ["The school was shut on Tuesday and yesterday.", "2024-05-15"],
  ["They spoke of what was said Wednesday and Tuesday.", "2024-05-14"]
])("days of one week that follow each other are one stretch: %s", (text, edtf) => {
  expect(datesIn(text, {date: "2024-05-16"}).at(-1)).toContain(`= ${edtf}`);
});

test.each([
  ["He closed the arc, which he had begun in 1818, in 1841, and sailed home two years after.", "1843"],
  ["They caught her in November 1943; she escaped a week later.", "1943-11"],
  ["They caught her in November 1943; she escaped two months later.", "1944-01"],
  [
    "On 29 March 1947 they rose. By July they held a sixth of the island. The city shipped in soldiers between April and August.",
    "1947-04/1947-08"
  ]
])("what is counted in a story stays near what it names: %s", (text, edtf) => {
  expect(datesIn(text).at(-1)).toContain(`= ${edtf}`);
});

test("of an article without a date neither a far summer nor a day behind an unknown one is told", () => {
  expect(datesIn("The school lost its own two summers ago.").at(-1)).toContain("= -");
  expect(
    datesIn(
      "The road has been shut since 20 June. Two died on Sunday. The mine stopped the following day."
    ).at(-1)
  ).toContain("= -");
});

test("weekdays that head entries go on from the day before them, if they have come by the publication", () => {
  const text =
    "Saturday 20 July: parachutes over the hills, hundreds of them. Sunday: a carrier anchors off the bay. Tuesday: the barber kisses his radio. Tuesday: they sign.";
  expect(datesIn(text, {date: "1974-08-01"})).toEqual([
    "Saturday 20 July = 1974-07-20",
    "Sunday = 1974-07-21",
    "Tuesday = 1974-07-23",
    "Tuesday = 1974-07-30"
  ]);
});

test.each([
  [
    "The hall was full when the fever reached it in 1832. A boatman's wife was the first, on 4 August.",
    "1832-08-04"
  ],
  ["She names 1937 only once. It was cold. The colonel gave up on Saturday 8 January.", "1938-01-08"],
  ["She names 1937 only once. It was cold. The colonel gave up on Friday 8 January.", "1937-01-08"]
])("a day goes on from the year that a story has named: %s", (text, edtf) => {
  expect(datesIn(text).at(-1)).toContain(`= ${edtf}`);
});

test("a small may behind a day is no month where it is a verb", () => {
  expect(datesIn("Cards posted after the 11th may not arrive.", {date: "2024-12-15"})[0]).toMatch(
    /^the 11th =/u
  );
});

test("a history without a date comes to the year of a happening that lies ahead of it", () => {
  const text =
    "The gate was burned in 1768. The frost of 1795 killed the walnuts. The following year they were felled.";
  expect(datesIn(text).at(-1)).toBe("The following year = 1796");
});

test("the week before a year has no date", () => {
  const text = "The barn was built in 1790. He had insured it only the week before.";
  expect(datesIn(text).at(-1)).toBe("the week before = -");
});

test("Friday week, told as past in an old paper, is the Friday before the last one", () => {
  const text = "The crew took to the boats on Friday week. The bazaar will open on Friday week.";
  expect(datesIn(text, {date: "1866-04-26"})).toEqual([
    "Friday week = 1866-04-13",
    "Friday week = 1866-05-04"
  ]);
});

test("an hour is of the day that its sentence has named, though that is half a year back, or of its plan", () => {
  const text = "Walkers saw the water turn brown on 11 August last year at about 3 pm.";
  expect(datesIn(text, {date: "2021-02-18"}).at(-1)).toContain("= 2020-08-11");
  const plan = "The choir go to Hull on Wednesday; the train leaves at 6.40 a.m.";
  expect(datesIn(plan, {date: "1912-07-06"})).toEqual(["Wednesday = 1912-07-10", "6.40 a.m. = 1912-07-10"]);
});

test.each([
  // News that names a year in passing stays with its own week, and so does one that names a month of years ago; to the day it is told.
  ["The stand, put up in 1934, was burned in March.", "2024-05-16", "March = 2024-03"],
  [
    "The tip was on fire on Monday. It was shut for most of March 2004. A man was sacked in April.",
    "2024-05-16",
    "April = 2024-04"
  ],
  [
    "The tip was on fire on Monday. It was shut on 9 March 2004. A man was sacked in April.",
    "2024-05-16",
    "April = 2004-04"
  ],
  [
    "The chief executive left on Monday. He had joined the firm in 2004. It reported its first loss in July.",
    "2019-08-30",
    "July = 2019-07"
  ],
  [
    "Work begins on Tuesday on a road first promised in 1968. The Minister approved it in January.",
    "1995-05-26",
    "January = 1995-01"
  ],
  // It may be just before the publication, but not where days of years ago have been told.
  [
    "Hob put down his chalk on 5 August 1914. He went back in the spring of 1916. He was killed on 1 July.",
    "2014-07-31",
    "1 July = 1916-07-01"
  ],
  // What heads its sentence goes on with the year before it.
  [
    "Miss Crewe, who died on Monday, came to the village in 1919. In June she took the infants' class.",
    "1971-03-12",
    "June = 1919-06"
  ],
  // No news: the story of the year.
  ["The lifeboat was built in 1938. Her crew was named in May.", "2022-10-20", "May = 1938-05"]
])("a year named in passing: %s", (text, date, expected) => {
  expect(datesIn(text, {date}).at(-1)).toBe(expected);
});

test.each([
  ["The host strolled in on All Saints' Day 866.", "All Saints' Day 866 = 0866-11-01"],
  ["A charter was sealed at Michaelmas 921; the king himself came.", "Michaelmas 921 = 0921-09-29"],
  // Nothing says that it is a year.
  ["At Christmas 200 pounds were paid.", "Christmas = XXXX-12-25"],
  // The day that is written beside it, whatever the calendar.
  ["The mutiny began on Easter night, 1 April 1520.", "1 April 1520 = 1520-04-01"]
])("a holiday and its year: %s", (text, expected) => {
  expect(datesIn(text).at(-1)).toBe(expected);
});

test("a holiday is the day that is written beside it", () => {
  expect(datesIn("Sixty died in the snow on Palm Sunday, 3 April 1898.")).toEqual([
    "Palm Sunday = 1898-04-03",
    "3 April 1898 = 1898-04-03"
  ]);
  expect(datesIn("In 1897 they climbed it. Sixty died on Palm Sunday, 3 April 1898.")[1]).toBe(
    "Palm Sunday = 1898-04-03"
  );
});

test("hours that are told together are of the day that the last of them names", () => {
  const shut = "The road will be shut from 9am to 4pm on Monday.";
  expect(datesIn(shut, {date: "2014-03-21"})).toEqual(["9am = 2014-03-24", "4pm on Monday = 2014-03-24"]);
  const sale = "The sale ran from 6pm until 9pm on Wednesday.";
  expect(datesIn(sale, {date: "2014-03-21"})).toEqual(["6pm = 2014-03-19", "9pm on Wednesday = 2014-03-19"]);
  const fair = "The fair is open between 10 a.m. and noon on Sunday.";
  expect(datesIn(fair, {date: "2014-03-21"})).toEqual([
    "10 a.m. = 2014-03-23",
    "noon on Sunday = 2014-03-23"
  ]);
});

test("a winter of a war is in no year that the text has told", () => {
  const text = "The mill opened in 1868. In the first winter of the war it took in refugees.";
  expect(datesIn(text)).toEqual(["1868 = 1868", "winter = -"]);
  expect(datesIn("It opened in 1868. In the winter of that year it burned.").at(-1)).toBe(
    "the winter of that year = 1868-24"
  );
});
