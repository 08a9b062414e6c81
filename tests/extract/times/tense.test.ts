import {expect, test} from "vitest";
import {datesIn} from "./read.js";

/** A Thursday. */
const date = "2024-05-16";

test.each([
  // What has been moved from one date to another was ahead, and is no range.
  ["The festival has been postponed from July to September.", "2024-09"],
  ["The harbour takes no ships before Monday.", "2024-05-20"],
  // What has begun since then is past.
  ["The town has buried nine since the fever turned up in June.", "2023-06"],
  ["They blocked the pier on Bank Holiday Monday.", "-"],
  // What has gone on until a day, or was done by it, is past; what was granted until it is not.
  ["Crews restored the line to the coast by Monday evening.", "2024-05-13"],
  ["The road was shut south of the town until noon on Monday.", "2024-05-13"],
  ["Boats took 2,700 guests off the island by Tuesday afternoon.", "2024-05-14"],
  ["The bank gave way at dusk, and by Monday noon the whole town lay under water.", "2024-05-13"],
  ["The court suspended the trial until Monday.", "2024-05-20"],
  ["The deputies faced a vote by Saturday.", "2024-05-18"],
  ["If the clerk is not dismissed by Sunday, the women will march.", "2024-05-19"],
  ["The forum that the school had scheduled for Tuesday at the hall was called off.", "2024-05-14"],
  ["A concert planned for Saturday in the park was cancelled.", "2024-05-18"],
  ["A summit planned for Orsk in July has been suspended by the others.", "2024-07"],
  ["The procession planned for the 25th is dropped.", "2024-05-25"],
  ["A mass by the quay is announced for the 28th.", "2024-05-28"],
  ["The mayor invited its leaders to sit down with him on Saturday.", "2024-05-18"],
  ["The minister agreed late on Monday to see a delegation on the 22nd.", "2024-05-22"],
  ["The dean has nevertheless invited both sides to his house on Saturday.", "2024-05-18"],
  ["Classes resume in borrowed rooms on Monday.", "2024-05-20"],
  ["On Saturday farmers from as far off as Orsk will ride in with hay.", "2024-05-18"],
  ["Guns are to fall silent in the valley at eight on Sunday.", "2024-05-19"],
  ["The players, who open their season at Hull on Saturday, sent a cheque.", "2024-05-18"],
  ["Friday's match against Hull is still on, with parents taking tickets.", "2024-05-17"],
  ["Voters will choose his successor as arranged, on the 23rd.", "2024-05-23"],
  ["The bus cannot be back on its route before Sunday.", "2024-05-19"],
  ["The club must now draw at Hull on Saturday to stay up.", "2024-05-18"],
  ["Ferry owners expect full boats on Saturday.", "2024-05-18"],
  ["Unions called a dock strike from Tuesday.", "2024-05-21"],
  ["The cabinet declared Tuesday a holiday.", "2024-05-21"],
  ["Sailors expected the gale to cross the sound on Saturday.", "2024-05-18"],
  ["The gale had been expected to cross the sound on Tuesday.", "2024-05-14"],
  ["The hall was shut early, but Sunday's tea is off because of the roof.", "2024-05-19"],
  // Plans that came to nothing: the nearer day.
  ["A recital arranged for Tuesday in the barn did not take place.", "2024-05-14"],
  ["The race announced for Tuesday was given up on account of the fog.", "2024-05-14"],
  ["Drivers called off a strike threatened for Tuesday after the board paid up.", "2024-05-14"],
  ["Drivers have called off a strike threatened for Tuesday.", "2024-05-21"],
  ["A crate due from Hull on Tuesday never came.", "2024-05-14"],
  // What is reported has happened, and what somebody agreed to do after it is no plan for its day.
  ["The ferry reports a fire in her engine room on Tuesday.", "2024-05-14"],
  ["The dean agreed to receive the players after the clerk told him so on Tuesday.", "2024-05-14"],
  // Who said so tells nothing of the day.
  ["The port will host the trawlers on Tuesday, the owners announced.", "2024-05-21"],
  // The day is the first verb's.
  ["A pilot shot on Tuesday will be buried with honours.", "2024-05-14"],
  ["A fair due to open on Saturday was dropped.", "2024-05-18"],
  // Another sentence in all but its stop.
  ["The board has put money aside; lessons open Tuesday at the hall.", "2024-05-21"],
  // A participle behind an article is no verb.
  ["Mia reads the names of the drowned in the square on Saturday.", "2024-05-18"],
  ["In Tuesday's ballot Ann Weir won the seat.", "2024-05-14"],
  ["The mayor won't speak on Saturday.", "2024-05-18"],
  // A plan told in the past.
  ["The envoy, who was to speak at the school on Saturday, has a cold.", "2024-05-18"],
  ["The railway has cancelled the train to Hull on Saturday.", "2024-05-18"],
  ["The ministers have been invited to Rome in September.", "2024-09"],
  ["The race has been brought forward to 8 March.", "2025-03-08"],
  // A plan that the day may have overtaken is the nearer one.
  ["A team that was to land there on the 14th has been sent home.", "2024-05-14"],
  ["The lorries did not reach the town until the 9th.", "2024-05-09"],
  ["On the 12th they sat down in the road.", "2024-05-12"],
  ["Smoke hung over the street until Sunday.", "2024-05-12"],
  ["Flags flew at half-mast until Tuesday noon.", "2024-05-14"],
  ["One lane was open by Tuesday.", "2024-05-14"],
  ["A petition left for the capital by Tuesday's mail.", "2024-05-14"],
  ["Kyiv has offered to be there on Saturday.", "2024-05-18"],
  ["They wait for the ballot expected on 2 April.", "2025-04-02"],
  ["European ministers hold a meeting in Brussels on Wednesday.", "2024-05-22"],
  ["The king, who was pelted with mud on Sunday, intends to come back.", "2024-05-12"],
  ["Unions plan a march in the city for Saturday.", "2024-05-18"],
  ["The envoys were to have received him on Monday.", "2024-05-20"],
  ["Not a horn was to be seen in town on Tuesday.", "2024-05-14"],
  ["A hundred men may be looked for about the 20th.", "2024-05-20"],
  ["The bell, dumb since a gale in March, will be heard again.", "2024-03"],
  [
    "A third plane landed on Monday after the exchange that was sealed on 20 March. It flew on the same day.",
    "2024-05-13"
  ],
  ["The ship, which was to lift the butter on Tuesday, did not show herself.", "2024-05-14"],
  ["By midnight on Tuesday men at a table in the port had landed them all.", "2024-05-14"],
  ["By Monday the tally stood at seven.", "2024-05-13"],
  ["They met on Monday; forty trains went on the Thursday, and none since.", "2024-05-09"],
  ["A fire was put out overnight into Tuesday.", "2024-05-14"],
  ["The snow thawed around the new year.", "2024-01"],
  ["Nobody has been ill since the week ending 12 May.", "2024-05-06/2024-05-12"],
  ["On 3 May they met. Two were killed earlier in the day.", "2024-05-16"],
  ["The tour of Halifax goes ahead in February.", "2025-02"],
  ["A dance in the town hall on Saturday has sold out.", "2024-05-18"],
  ["Opposition leaders march to the palace on the 20th.", "2024-05-20"],
  ["Shell is still to sign a scheme on Wednesday.", "2024-05-22"],
  ["The town has been without water since Thursday.", "2024-05-09"],
  ["A helicopter searched until Monday afternoon.", "2024-05-13"],
  ["Peking waits, with its envoy bound for Washington on Sunday.", "2024-05-19"],
  ["The mail was worked back to Mackay with its passengers by Wednesday noon.", "2024-05-15"],
  ["He was told to leave by Friday.", "2024-05-17"],
  ["A service will be held tomorrow, and schools will close at midday.", "2024-05-17"],
  ["They will shut the border on Friday for exercises that open the next day.", "2024-05-18"],
  ["Soldiers dug them out on Saturday; the road was open the following noon.", "2024-05-12"],
  ["The strangers are to start leaving on Tuesday.", "2024-05-21"],
  ["Banks, shut for a month, may open their doors on Monday.", "2024-05-20"],
  ["Traders called for a shutter-down in the bazaar. He called for a strike on Saturday.", "2024-05-18"],
  ["The minister will visit flooded farms on Friday.", "2024-05-17"],
  ["They are expected to sign a deal at the palace on Friday to free grain trapped in port.", "2024-05-17"],
  ["A prize-giving in the hall on Friday has been put off.", "2024-05-17"],
  ["Friday's dance is called off.", "2024-05-17"],
  ["The office warns of storms up to Sunday.", "2024-05-19"],
  ["Women marched with green leaves on Saturday to shame them.", "2024-05-11"],
  ["By Wednesday the hall of this city, two miles to the east, was in flames.", "2024-05-15"],
  // Another clause tells nothing of a day whose own one is told.
  ["Anchors come up on Saturday; Sydney is to have the visitors next.", "2024-05-18"],
  ["They made up their quarrel in the parlour on Tuesday: the last men are to sail.", "2024-05-14"],
  // What is called off was still to come.
  ["The council scrapped Saturday's fair.", "2024-05-18"],
  ["The league has called off Saturday's matches in the whole of the country.", "2024-05-18"],
  ["The regatta meant for Sunday has been dropped for want of oarsmen.", "2024-05-19"],
  // An infinitive is no past, though it looks like one.
  ["The governor motors to the mill on Friday to lay the first stone of it.", "2024-05-17"],
  ["Soldiers, who retook the port on Tuesday, are in the hills as well.", "2024-05-14"],
  ["Voters go to the polls in November.", "2024-11"],
  ["He was never nervous before tonight.", "2024-05-16"],
  // A present "is" sets a day, but not behind what may have happened on it.
  ["The replay is at home on Wednesday.", "2024-05-22"],
  ["The next game, on Saturday, is against Hull.", "2024-05-18"],
  ["From Monday the charge is five pounds.", "2024-05-20"],
  ["The clerk is in hospital after a fall on Wednesday.", "2024-05-15"],
  ["Forty soldiers, flown in from Hull on Saturday, are digging beside the crews.", "2024-05-11"],
  ["A review follows in the autumn.", "2024-23"],
  // What is awaited now before a day, or may be done until then.
  ["No mail is looked for before Monday.", "2024-05-20"],
  ["The tenant, who was warned in April, has until Tuesday to pay.", "2024-05-21"],
  // "Last" behind its weekday is the nearest one.
  ["The treat took place on Tuesday last.", "2024-05-14"],
  ["The parade, held each spring since the war ended, steps off at noon on Saturday.", "2024-05-18"],
  ["Voters choose a mayor on Tuesday.", "2024-05-21"],
  // No word of the sentence may be a past tense, and what several do is present.
  ["Tenants of Garth Row get their first bath on Saturday.", "2024-05-18"],
  ["Tenants in the lane face a longer walk from Saturday.", "2024-05-18"],
  ["The harvest supper is at 6pm on Saturday.", "2024-05-18"],
  ["Entries for the race close on Monday.", "2024-05-20"],
  ["On Saturday the thirds entertain Thorne.", "2024-05-18"],
  ["United start the season at home to Goole on Saturday with two new backs.", "2024-05-18"],
  ["Carters of Garth Row shut their doors on Saturday.", "2024-05-11"],
  ["Two carters of Garth face a charge after a brawl on Saturday.", "2024-05-11"],
  ["Garth tenants get their bath on Saturday", "2024-05-11"],
  // Of a month, a season or a feast a present verb just before it is a plan.
  ["She was named in April. Her deputy retires in March.", "2025-03"],
  ["The hall reopens at Easter.", "2025-04-20"],
  ["The hall was flooded at Easter.", "2024-03-31"],
  ["Fans queued all night for tickets to Saturday's derby.", "2024-05-18"],
  // What goes on is no plan; what takes place, and who is asked to it, is.
  ["Police are appealing for witnesses to a brawl at the Anchor on Tuesday.", "2024-05-14"],
  ["Surveyors are working round the clock after a landslip on Tuesday.", "2024-05-14"],
  ["The Mayor is opening the new wing on Tuesday.", "2024-05-21"],
  ["Bids open at a crown when the auction is held on Saturday.", "2024-05-18"],
  ["Helpers are needed for a clean-up on Saturday.", "2024-05-18"],
  ["A porter is due in court today over a brawl on Sunday.", "2024-05-12"],
  ["The street was wrecked, and stays shut until at least Friday.", "2024-05-17"],
  ["The schools, begun in March last, will be opened with a dance.", "2024-03"],
  ["The sports were put off for the rain until this day week.", "2024-05-23"],
  ["The hall closes at the end of the year. They had packed it the previous Tuesday.", "2024-05-14"]
])("%s", (text, edtf) => {
  expect(datesIn(text, {date}).at(-1)).toContain(`= ${edtf}`);
});

test.each([
  ["The show ran from Monday to Saturday.", "2024-05-06", "2024-05-11"],
  ["The road was shut from Sunday until Tuesday.", "2024-05-12", "2024-05-14"],
  ["The show will run from Monday to Saturday.", "2024-05-20", "2024-05-25"]
])("weekdays from one to the other are all over where they are told as past: %s", (text, from, to) => {
  expect(datesIn(text, {date}).map((line) => line.replace(/^.* = /u, ""))).toEqual([from, to]);
});

test("who did what before tells nothing of the day", () => {
  const dates = datesIn("On Saturday they face Thorne, who beat them by six goals in March.", {date});
  expect(dates).toEqual(["Saturday = 2024-05-18", "March = 2024-03"]);
});

test("in an old paper the weekday of its own day is a week back", () => {
  const told =
    "So ended, on Saturday, the hardest game of the year. The ball was lost in the river and play was stopped.";
  expect(datesIn(told, {date: "1926-09-18"})).toContain("Saturday = 1926-09-11");
  expect(datesIn(told, {date: "2021-09-18"})).toContain("Saturday = 2021-09-18");
  // A verb that is past and present alike is no plan.
  const cost = "A fall in Quay Street on Friday night cost a drover his life.";
  expect(datesIn(cost, {date: "1939-12-08"})).toEqual(["Friday night = 1939-12-01"]);
  const goesOn = "The boat left Orsk on September 16. It came in on Saturday, with two men ill.";
  expect(datesIn(goesOn, {date: "1926-09-18"})).toContain("Saturday = 1926-09-18");
});

test.each([
  ["The fair opens on Saturday. Gates open at 1pm.", "1pm = 2024-05-18"],
  ["The fair is on Saturday. In the evening there will be a dance.", "the evening = 2024-05-18"],
  ["The vote is on Saturday. Talks broke down at 1pm.", "1pm = 2024-05-16"]
])("an hour behind a plan is of its day, unless told as past: %s", (text, last) => {
  expect(datesIn(text, {date}).at(-1)).toBe(last);
});
