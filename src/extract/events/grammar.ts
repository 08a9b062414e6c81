/** Closed word classes of English that clauses, status and titles are read by: typed data, lower case. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

export const BE = words("is are was were be been being 's 're am");
export const HAVE = words("has have had having 've");
export const DO = words("do does did");
/** Of a future that is meant to come. */
export const FUTURE_MODALS = words("will shall 'll wo");
/** Of possibility: what they say did not happen for that. */
export const DOUBT_MODALS = words("may might could should must can ought cannot");
export const NEGATIONS = words("not n't never no neither nor hardly nobody none without");
export const PAST_BE = words("was were been had");

export const DETERMINERS = words(
  "a an the this that these those its his her their our my your some any every each no both several many few all another such"
);
export const PRONOUNS = words(
  "he she they it we i you who him her them us me himself herself itself themselves"
);
export const SUBJECT_PRONOUNS = words("he she they it we i you who which that there");

export const PREPOSITIONS = words(`
  in at on near to into from of for with by over under about against between among across along around through
  during since until till within without outside inside beyond behind beside besides above below beneath off
  onto upon toward towards via per despite amid amidst amongst throughout before after as than like
`);
/** Say that something was in a place, not moved there. */
export const PLACE_PREPOSITIONS = words(
  "in at near outside inside off on over across around along throughout within beside above beneath through between amid"
);
export const GOAL_PREPOSITIONS = words("to into for toward towards onto at in");

/** Begin a clause that hangs on another one. */
export const SUBORDINATORS = words(
  "after before when while because although though since until till if unless whereas once whether as"
);
export const RELATIVES = words("which who whom whose where");
export const COORDINATORS = words("and but or nor yet so");

/** Stand at the head of a sentence and add nothing to a title. */
export const LEAD_ADVERBS = words(`
  meanwhile earlier later then also however moreover furthermore additionally separately meantime afterwards
  afterward previously subsequently finally eventually instead still nevertheless nonetheless thus therefore
  consequently similarly likewise elsewhere again soon shortly now today yesterday tomorrow tonight
  reportedly apparently notably importantly overall initially originally ultimately
`);
