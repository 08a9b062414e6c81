import {HOWS, type PronounAt, type Ruled} from "./antecedent.js";
import {ROLES, type Candidate} from "./antecedent-candidates.js";
import {isBody, isMover, isShipNoun} from "./antecedent-fit.js";
import {formsOf, isObject, subjectsOf} from "./antecedent-words.js";
import {binOf, FeatureSpace, type Evidence} from "./evidence.js";
import {PREPOSITIONS} from "./grammar.js";
import {isOfSex, isPersonNoun, sexOfOffice} from "./person-words.js";
import {TYPES_IN_ORDER} from "./type-words.js";

/** The pronoun of the other sex. */
const OTHER: Readonly<Record<string, string>> = {he: "she", she: "he"};

const RULES = [...HOWS, "another", "nobody"] as const;
const FORMS = ["subject", "object", "owner"] as const;
const NEARS = ["own", "last", "back"] as const;
const STANDS = ["opens", "lead", "behind"] as const;
const HEARD = ["only", "more", "less"] as const;
const VERBS = [
  "passive",
  ...TYPES_IN_ORDER,
  "light",
  "report",
  "comment",
  "phase",
  "plan",
  "cancel",
  "move"
] as const;
const KINDS = ["body", "person", "ship", "mover", "name", "thing"] as const;
const ARTICLES = ["a", "the", "capital", "none"] as const;
/** First of each bin of sentences back; the rest are numbers of the bins. */
const FAR = [1, 2, 3, 4, 7, 11];
const FARS = ["0", "1", "2", "3", "4", "7", "11"];
const COUNTS = ["0", "1", "2", "3"];

/** Rules that say somebody only where nobody else is told of. */
const CAREFUL: ReadonlySet<string | null> = new Set("speaker taken before ahead ship story alone".split(" "));

/** Persons, "it" and "they" have weights of their own over the same features. */
export const ANTECEDENT_SPACE = new FeatureSpace();
const SPACE = ANTECEDENT_SPACE;
const RULE = SPACE.many("rule", RULES);
const RULE_FORM = SPACE.pairs("rule-form", RULES, FORMS);
const RULE_FAR = SPACE.pairs("rule-far", RULES, FARS);
const ROLE_FORM = SPACE.pairs("role-form", ROLES, FORMS);
const ROLE_NEAR = SPACE.pairs("role-near", ROLES, NEARS);
const DISTANCE = SPACE.range("far", FARS.length);
const FAR_FORM = SPACE.pairs("far-form", FARS, FORMS);
/** Candidates told of behind this one. */
const LATER = SPACE.range("later", 4);
/** Forms of the pronoun behind the last words for a candidate: the story went on. */
const GOES_ON = SPACE.range("goes-on", 4);
const GOES_ON_LATER = SPACE.pairs("goes-on-later", COUNTS, COUNTS);
const GOES_ON_FAR = SPACE.pairs("goes-on-far", COUNTS, FARS);
const STANDS_NEAR = SPACE.pairs("stands-near", STANDS, NEARS);
const VERB = SPACE.many("verb", VERBS);
const VERB_KIND = SPACE.pairs("verb-kind", VERBS, KINDS);
const ARTICLE = SPACE.many("article", ARTICLES);
const KIND = SPACE.many("kind", KINDS);
const WORDS = SPACE.range("words", 5);
const OTHER_SEX = SPACE.range("other-sex", 3);
const OFFICE = SPACE.many("office", ["same", "open", "none"]);
const COMPANY = SPACE.range("company", 5);
const COMPANY_SEX = SPACE.pairs("company-sex", ["less", "even", "more"], ["he", "she"]);
const HEARD_FIRST = SPACE.pairs("heard-first", HEARD, ["first", "later"]);
const HEARD_LEADS = SPACE.pairs("heard-leads", HEARD, ["leads", "not"]);
const IS = {
  topic: SPACE.one("is:topic"),
  careful: SPACE.one("is:careful"),
  broughtIn: SPACE.one("is:brought-in"),
  doer: SPACE.one("is:doer"),
  quoted: SPACE.one("is:quoted"),
  sureWoman: SPACE.one("is:sure-woman"),
  maybeWoman: SPACE.one("is:maybe-woman")
};
const NONE = SPACE.one("none");
const NONE_RULE = SPACE.many("none-rule", RULES);
const NONE_RULE_FORM = SPACE.pairs("none-rule-form", RULES, FORMS);
const NONE_OF = SPACE.range("none-of", 5);
const NONE_NAMES = SPACE.range("none-names", 4);
const NONE_TOLD = SPACE.one("none-told");
const NONE_FIRST = SPACE.one("none-first");
const NONE_QUOTED = SPACE.one("none-quoted");

/** What holds for all candidates of one pronoun. */
type Surroundings = {
  readonly at: PronounAt;
  /** As what it would be the subject: "he" for "him". */
  readonly pronoun: string;
  readonly candidates: readonly Candidate[];
  /** Whether a rule says somebody. */
  readonly isRuled: boolean;
  /** Index among `FORMS`, `STANDS` and `HEARD`. */
  readonly form: number;
  readonly stands: number;
  readonly heard: number;
  /** What it does, as the subject. */
  readonly does: (typeof VERBS)[number] | null;
  /** Who does what is done to the pronoun. */
  readonly doer: readonly [from: number, to: number] | null;
  readonly quoted: boolean;
};

/** What speaks for each candidate, and, last, for none of them. */
export function antecedentEvidence(
  at: PronounAt,
  pronoun: string,
  candidates: readonly Candidate[],
  ruled: Ruled | null
): Evidence[] {
  const own = at.sentences[at.sentence]!;
  const {lower, quoted} = own.words[at.word]!;
  const isTold = own.predicates.some(({finite, at: verb}) => finite && verb < at.word);
  const form = isObject(own.words, at.word) ? 1 : lower === pronoun ? 0 : 2;
  const verb = form === 0 ? own.predicates.find(({at: verb}) => verb > at.word) : undefined;
  const around: Surroundings = {
    at,
    pronoun,
    candidates,
    isRuled: ruled !== null,
    form,
    stands: at.word < 2 ? 0 : isTold ? 2 : 1,
    heard: OTHER[pronoun] ? heardOf(at, pronoun) : 0,
    does: !verb ? null : verb.passive ? "passive" : verb.sense,
    doer: (form === 1 && subjectsOf(own, at.word).at(-1)) || null,
    quoted
  };
  const all: number[][] = candidates.map((candidate) => evidenceFor(candidate, around));
  const how = ruled?.how ?? "nobody";
  let names = 0;
  for (const {isName} of candidates) if (isName) names++;
  const none = [
    NONE,
    NONE_RULE[how],
    NONE_RULE_FORM + RULES.indexOf(how) * FORMS.length + form,
    NONE_OF + Math.min(4, candidates.length),
    NONE_NAMES + Math.min(3, names),
    isTold ? NONE_TOLD : NONE_FIRST
  ];
  if (quoted) none.push(NONE_QUOTED);
  all.push(none);
  return all;
}

function evidenceFor(candidate: Candidate, around: Surroundings): number[] {
  const {at, pronoun, candidates, isRuled, form, stands, does, doer, quoted} = around;
  const {role, said} = candidate;
  const back = at.sentence - candidate.sentence;
  const far = binOf(back, FAR);
  const near = Math.min(2, back);
  const how = RULES.indexOf(candidate.ruled ?? (isRuled ? "another" : "nobody"));
  const place = ROLES.indexOf(role);
  let later = 0;
  for (const {sentence, word} of candidates)
    if (sentence > candidate.sentence || (sentence === candidate.sentence && word > candidate.word)) later++;
  const [same, others] = pronounsSince(candidate, around);
  const told = [
    RULE[RULES[how]!],
    RULE_FORM + how * FORMS.length + form,
    RULE_FAR + how * FARS.length + far,
    ROLE_FORM + place * FORMS.length + form,
    ROLE_NEAR + place * NEARS.length + near,
    DISTANCE + far,
    FAR_FORM + far * FORMS.length + form,
    LATER + Math.min(3, later),
    GOES_ON + same,
    GOES_ON_LATER + same * COUNTS.length + Math.min(2, later),
    GOES_ON_FAR + same * FARS.length + far,
    STANDS_NEAR + stands * NEARS.length + near
  ];
  if (candidate.first === 0 && candidates.every(({mentions}) => mentions <= candidate.mentions))
    told.push(IS.topic);
  if (doer && back === 0 && candidate.word >= doer[0] && candidate.word < doer[1]) told.push(IS.doer);
  // "She heard that a steamer had left": who comes in behind the pronoun is another.
  const {sentence, word} = candidate;
  const isNew = candidate.first === sentence && back > 0;
  if (
    isNew &&
    formsOf(at.sentences[sentence]!).some(({index, subject}) => subject === pronoun && index < word)
  )
    told.push(IS.broughtIn);
  if (CAREFUL.has(candidate.ruled)) told.push(IS.careful);
  if (quoted) told.push(IS.quoted);
  if (does && !OTHER[pronoun]) told.push(VERB[does]);
  const article = ARTICLE[articleOf(said)];
  if (OTHER[pronoun]) {
    if (!candidate.isName) told.push(article);
    addPersonal(told, candidate, others, around);
    return told;
  }
  const kind = kindOf(said);
  told.push(article, KIND[kind], WORDS + Math.min(4, said.split(" ").length));
  if (does) told.push(VERB_KIND + VERBS.indexOf(does) * KINDS.length + KINDS.indexOf(kind));
  return told;
}

/** What tells one person from another: the sex, and of whom the article tells most. */
function addPersonal(told: number[], candidate: Candidate, others: number, around: Surroundings): void {
  const {pronoun, candidates, heard} = around;
  const office = candidate.office ? (sexOfOffice(candidate.office) ? "same" : "open") : "none";
  const company = companyOf(candidate, around);
  const leads = candidates.every(
    (other) => other === candidate || !other.isName || other.mentions < candidate.mentions
  );
  told.push(
    OTHER_SEX + others,
    OFFICE[office],
    COMPANY + 2 + Math.max(-2, Math.min(2, company)),
    COMPANY_SEX + (1 + Math.sign(company)) * 2 + Number(pronoun === "she"),
    HEARD_FIRST + heard * 2 + Number(candidate.first > 0),
    HEARD_LEADS + heard * 2 + Number(!leads)
  );
  const isSure = company > 1 || !isOfSex(candidate.said, "he");
  if (pronoun === "she") told.push(isSure ? IS.sureWoman : IS.maybeWoman);
}

/** Whether the article has said the pronoun alone so far, oftener than that for the other sex, or less often. */
function heardOf({sentences, sentence}: PronounAt, pronoun: string): number {
  let [same, others] = [0, 0];
  for (let s = 0; s <= sentence; s++)
    for (const {subject} of formsOf(sentences[s]!)) {
      if (subject === pronoun) same++;
      else if (subject === OTHER[pronoun]) others++;
    }
  return others === 0 ? 0 : same > others ? 1 : 2;
}

/** How many forms of the pronoun, and of that for the other sex, stand behind the last words for a candidate. */
function pronounsSince(
  candidate: Candidate,
  {at: {sentences, sentence, word}, pronoun}: Surroundings
): [same: number, others: number] {
  let [same, others] = [0, 0];
  for (let s = candidate.sentence; s <= sentence; s++)
    for (const {index, subject} of formsOf(sentences[s]!)) {
      if (s === candidate.sentence && index <= candidate.word) continue;
      if (s === sentence && index >= word) break;
      if (subject === pronoun) same++;
      else if (subject === OTHER[pronoun]) others++;
    }
  return [Math.min(3, same), Math.min(2, others)];
}

/** How many more pronouns of the same sex than of the other stand in and right behind the sentences that name somebody. */
function companyOf({told}: Candidate, {at: {sentences, sentence, word}, pronoun}: Surroundings): number {
  let company = 0;
  for (let s = 0; s <= sentence; s++) {
    const from = told.get(s) ?? (told.has(s - 1) ? -1 : null);
    if (from === null) continue;
    for (const {index, subject} of formsOf(sentences[s]!)) {
      if (index <= from || (s === sentence && index >= word)) continue;
      if (subject === pronoun) company++;
      else if (subject === OTHER[pronoun]) company--;
    }
  }
  return company;
}

function articleOf(said: string): (typeof ARTICLES)[number] {
  const first = said.slice(0, said.indexOf(" ") + 1).toLowerCase();
  if (first === "a " || first === "an ") return "a";
  if (first === "the ") return "the";
  return /^\p{Lu}/u.test(said) ? "capital" : "none";
}

/** What the words for a candidate tell of. */
function kindOf(said: string): (typeof KINDS)[number] {
  const words = said.split(" ");
  const end = words.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word));
  const noun = (end > 0 ? words[end - 1] : words.at(-1))!.toLowerCase();
  const one = noun.replace(/s$/u, "");
  if (isBody(noun) || isBody(one)) return "body";
  if (isPersonNoun(one)) return "person";
  if (isShipNoun(noun)) return "ship";
  if (isMover(noun) || isMover(words[0]!.toLowerCase())) return "mover";
  return /^\p{Lu}/u.test(words.at(-1)!) ? "name" : "thing";
}
