/** How a verb is used in a sentence. */
export type VerbForm = "base" | "third" | "past" | "participle" | "ing";

/** Irregular verbs: base, past, participle (the past, when left out). */
const IRREGULAR = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun
bend bent|bet bet|bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred
bring brought|build built|burst burst|buy bought|cast cast|catch caught|choose chose chosen|cling clung
come came come|cost cost|cut cut|deal dealt|dig dug|do did done|draw drew drawn|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled
fly flew flown|forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|get got|give gave given|go went gone|grind ground|grow grew grown
hang hung|have had|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|know knew known|lay laid
lead led|leap leapt|leave left|lend lent|let let|lie lay lain|light lit|lose lost|make made|mean meant|meet met
overcome overcame overcome|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown
pay paid|put put|quit quit|read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said
see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|shed shed|shine shone|shoot shot
show showed shown|shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken
spend spent|spin spun|split split|spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck
strike struck|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn
tell told|think thought|throw threw thrown|undergo underwent undergone|understand understood
undertake undertook undertaken|uphold upheld|wake woke woken|wear wore worn|win won|withdraw withdrew withdrawn
withhold withheld|withstand withstood|write wrote written|rebuild rebuilt|retake retook retaken|resell resold
fling flung|sling slung|sting stung|stride strode stridden|strive strove striven|thrust thrust|tread trod trodden
weave wove woven|wring wrung|slay slew slain|shrink shrank shrunk|slit slit|spit spat|string strung|wind wound
foretell foretold|forsake forsook forsaken|hew hewed hewn|knit knit|rid rid|saw sawed sawn|sew sewed sewn
shear sheared shorn|swell swelled swollen|wed wed|behold beheld|beset beset|forgo forwent forgone
outdo outdid outdone|outrun outran outrun|overrun overran overrun|overshoot overshot|rend rent|smite smote smitten
strew strewed strewn|waylay waylaid|unwind unwound|mow mowed mown|sow sowed sown|bespeak bespoke bespoken
beget begot begotten|inlay inlaid|recast recast|repay repaid|resit resat|reset reset|rewrite rewrote rewritten
rethink rethought|undo undid undone|unbind unbound|partake partook partaken|mistake mistook mistaken
overhear overheard|oversleep overslept|foresee foresaw foreseen|stink stank stunk|leap leapt|spill spilt
redraw redrew redrawn|mislead misled|broadcast broadcast|offset offset|outlaw outlawed
`;

const IRREGULAR_FORMS: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  IRREGULAR.trim()
    .split(/[|\n]/u)
    .map((row) => {
      const [base = "", past = "", participle = past] = row.trim().split(" ");
      return [base, [past, participle] as const];
    })
);

/** Verbs of more than one syllable whose last consonant is doubled. */
const DOUBLING = new Set(
  "admit permit commit submit transmit refer defer prefer confer occur incur deter control patrol compel expel rebel repel propel cancel travel fuel model level equip regret rerun infer quit acquit omit emit initial".split(
    " "
  )
);

/**
 * All forms of an English verb, with how each is used; past and participle may be the same word.
 *
 * @example
 * formsOf("meet")  // [["meet", "base"], ["meets", "third"], ["met", "past"], ["met", "participle"], ["meeting", "ing"]]
 */
export function formsOf(verb: string): [word: string, form: VerbForm][] {
  const irregular = IRREGULAR_FORMS.get(verb);
  const regular = pastOf(verb);
  const forms: [string, VerbForm][] = [
    [verb, "base"],
    [thirdOf(verb), "third"],
    [irregular?.[0] ?? regular, "past"],
    [irregular?.[1] ?? regular, "participle"],
    [ingOf(verb), "ing"]
  ];
  // British and American spelling differ here.
  if (verb === "cancel" || verb === "travel" || verb === "initial") {
    forms.push([`${verb}ed`, "past"], [`${verb}ed`, "participle"], [`${verb}ing`, "ing"]);
  }
  return forms;
}

function thirdOf(verb: string): string {
  if (/(?:[osxz]|ch|sh)$/u.test(verb)) return `${verb}es`;
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

function pastOf(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${doubled(verb)}ed`;
}

function ingOf(verb: string): string {
  if (verb.endsWith("ie")) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/u.test(verb)) return `${verb.slice(0, -1)}ing`;
  return `${doubled(verb)}ing`;
}

function doubled(verb: string): string {
  const short = /^[^aeiou]*[aeiou][bdgk-nprtz]$/u.test(verb) && !/[aeiou]{2}[a-z]$/u.test(verb);
  return short || DOUBLING.has(verb) ? verb + verb.at(-1)! : verb;
}
