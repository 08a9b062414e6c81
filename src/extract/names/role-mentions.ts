import type {Name} from "../../domain/name.js";

/** Whom a description like "the prime minister" means, and why. */
export type RoleMention = {readonly name: Name; readonly reason: string};

/** Nouns of office that stand alone for whoever holds it. */
const OFFICES: ReadonlySet<string> = new Set(
  "president premier minister chancellor mayor governor king queen prince princess emperor pope bishop archbishop cardinal rabbi imam chairman chairwoman chairperson chair chief director secretary ambassador envoy senator congressman congresswoman judge sheriff general colonel captain commander admiral marshal coach manager manageress treasurer commissioner prosecutor spokesman spokeswoman leader founder candidate lawyer viceroy sultan emir sheikh shah tsar duke duchess editor professor rector dean principal superintendent coroner warden provost reeve".split(
    " "
  )
);
/** What a body goes by for short, and words of its full name that allow it. */
const BODIES: Readonly<Record<string, RegExp>> = {
  company:
    /\b(?:Company|Co|Inc|Corp|Corporation|Ltd|Limited|LLC|plc|PLC|AG|GmbH|SA|Holdings|Industries|Motors|Airlines|Airways|Group)\b/u,
  firm: /\b(?:Company|Co|Inc|Corp|Corporation|Ltd|Limited|LLC|LLP|plc|PLC|AG|GmbH|Holdings|Partners|Brothers|Sons)\b/u,
  airline: /\b(?:Airlines?|Airways|Air)\b/u,
  bank: /\b(?:Bank|Bancorp|Banco|Banque)\b/u,
  party: /\bParty\b/u,
  union: /\bUnion\b/u,
  ministry: /\bMinistry\b/u,
  department: /\bDepartment\b/u,
  agency: /\bAgency\b/u,
  university: /\bUniversity\b/u,
  college: /\bCollege\b/u,
  council: /\bCouncil\b/u,
  commission: /\bCommission\b/u,
  committee: /\bCommittee\b/u,
  court: /\bCourt\b/u,
  club: /\b(?:Club|FC|F\.C\.)(?:\b|$)/u,
  foundation: /\bFoundation\b/u,
  institute: /\bInstitute\b/u,
  society: /\bSociety\b/u,
  hospital: /\bHospital\b/u,
  newspaper: /\b(?:Times|Herald|Post|Gazette|Tribune|Chronicle|Mercury|Journal|News)\b/u
};
const LONGEST = 60;
/** "the Georgian leader" may be any of these. */
const LEADING = /\b(?:leader|president|premier|prime minister|chancellor)\b/iu;
/** Words of a role that say nothing of which office it is. */
const SMALL: ReadonlySet<string> = new Set("of the and for".split(" "));

/**
 * Whom a definite description means, by the roles and names that stand before it in the document.
 *
 * Every word of it must be in the role or the name, and only one person or body may fit: never a guess between two.
 *
 * @param said - e.g. `the South Ossetian president`, `The company`
 * @param at - where it stands; only what was named before counts
 * @returns `null` if it is no such description, or nobody or more than one fits
 */
export function whoIs(said: string, at: number, names: readonly Name[]): RoleMention | null {
  if (said.length > LONGEST || !/^the /iu.test(said)) return null;
  const words = said.toLowerCase().split(/\s+/u).slice(1);
  const head = words.at(-1) ?? "";
  const body = Object.hasOwn(BODIES, head) ? BODIES[head]! : null;
  const office = OFFICES.has(head);
  if (!body && !office) return null;
  const fits = (name: Name): boolean =>
    office
      ? name.type === "person" &&
        name.role !== null &&
        hasOffice(name.role, head, words) &&
        !isFormer(name.role)
      : name.type === "organization" &&
        body!.test(name.canonical) &&
        hasAll(`${name.canonical} ${head}`, words);
  // Any body whose name does not say what it is may be a company.
  const rival = (name: Name): boolean =>
    (head === "company" || head === "firm") &&
    name.type === "organization" &&
    !Object.values(BODIES).some((kind) => kind.test(name.canonical));
  const found = new Map<string, Name>();
  for (const name of names) {
    if (name.span[0] >= at) break;
    if (fits(name) || rival(name)) found.set(name.canonical, name);
  }
  if (found.size !== 1) return null;
  const [name] = found.values();
  if (!fits(name!)) return null;
  return {
    name: name!,
    reason: office ? `the only ${head} named before` : `the only ${head} among the bodies named before`
  };
}

function hasOffice(role: string, head: string, words: readonly string[]): boolean {
  if (head === "leader" && words.length > 1) return LEADING.test(role) && hasAll(role, words.slice(0, -1));
  return hasAll(role, words);
}

function hasAll(role: string, words: readonly string[]): boolean {
  const own = new Set(role.toLowerCase().split(/[^\p{L}\p{M}'’-]+/u));
  return words.every((word) => SMALL.has(word) || own.has(word));
}

function isFormer(role: string): boolean {
  return /\b(?:former|ex|late|deputy|vice|acting|future)\b/iu.test(role);
}
