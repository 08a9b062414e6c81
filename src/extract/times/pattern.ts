import {readDay, readDecade, readEraYear, readYear} from "./calendar-numbers.js";
import {readClock} from "./clock-time.js";
import type {Reader} from "./elements.js";
import {holidayReader} from "./holiday-names.js";
import {readNumber, readOrdinal} from "./numbers.js";
import {readNumeric} from "./numeric-date.js";
import type {Genre, TimeLanguage, TimexRule} from "./rule.js";
import {buildLexicon, kindOf, type Lexicon, NUMBER} from "./scan.js";

/** One item of a pattern on the way through the patterns of all rules. */
export type Edge = {
  readonly key: string;
  readonly glued: boolean;
  readonly name: string;
  /** Reads one token's meaning in a class, or several tokens. */
  readonly symbol: string;
  readonly reader: Reader | null;
  readonly node: PatternNode;
};

export type PatternNode = {
  readonly edges: Map<string, Edge>;
  /** The same, by the kind of token that an edge can begin with. */
  readonly byKind: Map<number, Edge[]>;
  /** Edges that any expression can take. */
  readonly nested: Edge[];
  /** Numbers of the rules that end here. */
  readonly rules: number[];
};

/** A language ready to read: its words and the patterns of all its rules as one tree. */
export type CompiledLanguage = {
  readonly id: string;
  readonly lexicon: Lexicon;
  readonly rules: readonly TimexRule[];
  /** The rules that only some kinds of text use. */
  readonly only: ReadonlyMap<string, readonly Genre[]>;
  readonly root: PatternNode;
};

type Item = {alternatives: string[]; glued: boolean; optional: boolean; name: string | null};

const READER_STARTS: Readonly<Record<string, readonly string[]>> = {
  NUM: ["CARDINAL"],
  ORD: ["CARDINAL", "ORDINAL"],
  DAY: ["CARDINAL", "ORDINAL"],
  YEAR: ["CARDINAL"],
  ERA_YEAR: [],
  DECADE: [],
  CLOCK: ["CARDINAL"],
  NUMERIC: []
};

const READERS: Readonly<Record<string, Reader>> = {
  NUM: readNumber,
  ORD: readOrdinal,
  DAY: readDay,
  YEAR: readYear,
  ERA_YEAR: readEraYear,
  DECADE: readDecade,
  CLOCK: readClock,
  NUMERIC: readNumeric
};

/**
 * Builds what reads a language, for short posts or for articles: what only the others say would take words away from the
 * rest ("until 1645" is an hour in a post). Do it once: it takes some milliseconds.
 */
export function compileLanguage(language: TimeLanguage, post: boolean): CompiledLanguage {
  const sequences = language.rules.map(({patterns}) =>
    patterns.flatMap((pattern) => expand(parsePattern(pattern)))
  );
  const holidays = holidayReader(language.holidays);
  const literals = new Set(holidays.words);
  for (const item of sequences.flat(2)) {
    if (/^\p{Ll}/u.test(item.symbol)) literals.add(item.symbol);
  }
  for (const word of [
    "a",
    "and",
    "half",
    "hundred",
    "oh",
    "o",
    "clock",
    "m",
    "h",
    "t",
    "z",
    "twelve",
    "dozen",
    "hours",
    "hrs",
    "as",
    "between",
    "from",
    "until",
    "till",
    "til",
    "through",
    "thru",
    "the",
    "about",
    "of",
    "to",
    "s"
  ]) {
    literals.add(word);
  }
  const lexicon = buildLexicon(language.words, literals);
  const root = newNode();
  sequences.forEach((list, rule) => {
    const {only} = language.rules[rule]!;
    if (only && !only.some((genre) => (genre === "post") === post)) return;
    for (const sequence of list) {
      let node = root;
      for (const {symbol, glued, name} of sequence) {
        const key = `${glued ? "^" : ""}${name}=${symbol}`;
        let edge = node.edges.get(key);
        if (!edge) {
          const reader = symbol === "HOLIDAY" ? holidays.read : (READERS[symbol] ?? null);
          edge = {key, glued, name, symbol, reader, node: newNode()};
          node.edges.set(key, edge);
        }
        node = edge.node;
      }
      if (!node.rules.includes(rule)) node.rules.push(rule);
    }
  });
  index(root, lexicon, holidays.first);
  const only = new Map(language.rules.flatMap(({id, only: genre}) => (genre ? [[id, genre] as const] : [])));
  return {id: language.id, lexicon, rules: language.rules, only, root};
}

function newNode(): PatternNode {
  return {edges: new Map(), byKind: new Map(), nested: [], rules: []};
}

function parsePattern(pattern: string): Item[] {
  return pattern.split(" ").map((text) => {
    const optional = text.length > 1 && text.endsWith("?");
    let rest = optional ? text.slice(0, -1) : text;
    const equals = rest.indexOf("=");
    const name = equals > 0 ? rest.slice(0, equals) : null;
    if (name) rest = rest.slice(equals + 1);
    const glued = rest.length > 1 && rest.startsWith("^");
    if (glued) rest = rest.slice(1);
    return {alternatives: rest.length > 1 ? rest.split("|") : [rest], glued, optional, name};
  });
}

type Step = {symbol: string; glued: boolean; name: string};

/** All sequences that a pattern stands for. */
function expand(items: readonly Item[]): Step[][] {
  let sequences: Step[][] = [[]];
  for (const {alternatives, glued, optional, name} of items) {
    const longer = sequences.flatMap((sequence) =>
      alternatives.map((symbol) => [...sequence, {symbol, glued, name: name ?? symbol.toLowerCase()}])
    );
    sequences = optional ? [...sequences, ...longer] : longer;
  }
  return sequences.filter((sequence) => sequence.length > 0);
}

/** Notes at each node which edges a kind of token can take. */
function index(root: PatternNode, lexicon: Lexicon, holidayStarts: ReadonlySet<string>): void {
  const kindsOf = new Map<string, number[]>();
  lexicon.entries.forEach(({meanings}, entry) => {
    for (const name of meanings.keys()) {
      const list = kindsOf.get(name);
      if (list) list.push(entry);
      else kindsOf.set(name, [entry]);
    }
  });
  const starts = (symbol: string): number[] => {
    if (symbol === "HOLIDAY") {
      return [...holidayStarts].flatMap((word) => kindsOf.get(word) ?? []);
    }
    const names = READER_STARTS[symbol];
    if (names) {
      return [
        NUMBER,
        ...(symbol === "YEAR" || symbol === "DECADE" ? [kindOf("'")] : []),
        ...new Set(names.flatMap((name) => kindsOf.get(name) ?? []))
      ];
    }
    return /^\P{L}$/u.test(symbol) ? [kindOf(symbol)] : (kindsOf.get(symbol) ?? []);
  };
  const cached = new Map<string, number[]>();
  const visit = (node: PatternNode): void => {
    for (const edge of node.edges.values()) {
      if (edge.symbol === "T") node.nested.push(edge);
      else {
        let kinds = cached.get(edge.symbol);
        if (!kinds) {
          kinds = starts(edge.symbol);
          cached.set(edge.symbol, kinds);
        }
        for (const kind of kinds) {
          const list = node.byKind.get(kind);
          if (list) list.push(edge);
          else node.byKind.set(kind, [edge]);
        }
      }
      visit(edge.node);
    }
  };
  visit(root);
}

const [ofArticles, ofPosts] = [
  new WeakMap<TimeLanguage, CompiledLanguage>(),
  new WeakMap<TimeLanguage, CompiledLanguage>()
];

/** A language as articles or as posts read it; compiled once. */
export function compiledOf(language: TimeLanguage, post: boolean): CompiledLanguage {
  const compiled = post ? ofPosts : ofArticles;
  let known = compiled.get(language);
  if (!known) {
    known = compileLanguage(language, post);
    compiled.set(language, known);
  }
  return known;
}
