import {
  type Found,
  holidayReader,
  type Reader,
  readClock,
  readDay,
  readDecade,
  readEraYear,
  readNumber,
  readNumeric,
  readOrdinal,
  readYear
} from "./elements.js";
import {type Captured, Match} from "./match.js";
import type {Reading} from "./reading.js";
import type {Genre, Piece, TimeLanguage, TimexRule} from "./rule.js";
import {BREAK, buildLexicon, GLUED, kindOf, type Lexicon, NUMBER, type Scan, UNKNOWN} from "./scan.js";

/** One item of a pattern on the way through the patterns of all rules. */
type Edge = {
  readonly key: string;
  readonly glued: boolean;
  readonly name: string;
  /** Reads one token's meaning in a class, or several tokens. */
  readonly symbol: string;
  readonly reader: Reader | null;
  readonly node: PatternNode;
};

type PatternNode = {
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

const NO_EDGES: readonly Edge[] = [];

/** What was read at a token. */
export type Hit = {readonly end: number; readonly pieces: readonly Piece[]; readonly rule: string};

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

/** How deep an expression may stand within another: "the day before the end of last year" is 3. */
const MAX_DEPTH = 3;

/** Builds what reads a language. Do it once: it takes some milliseconds. */
export function compileLanguage(language: TimeLanguage): CompiledLanguage {
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

/** Whether any rule can begin with this kind of token. */
export function canBegin(language: CompiledLanguage, kind: number): boolean {
  return kind !== UNKNOWN && language.root.byKind.has(kind);
}

/** The longest expression that begins at a token, by the first rule that accepts it. */
export function matchAt(language: CompiledLanguage, scan: Scan, token: number, depth = 0): Hit | null {
  const hits: {end: number; rule: number; captures: Captured | null}[] = [];
  if (!opens(language, scan, token)) return null;
  walk(language, scan, token, language.root, null, depth, hits);
  if (hits.length === 0) return null;
  if (hits.length > 1) hits.sort((a, b) => b.end - a.end || a.rule - b.rule);
  for (const {end, rule, captures} of hits) {
    const {id, read} = language.rules[rule]!;
    const result = read(new Match(scan, token, end - 1, captures));
    if (result === null) continue;
    if (isPieces(result)) {
      if (result.length === 0) continue;
      return {end, pieces: result, rule: id};
    }
    return {end, pieces: [{reading: result, first: token, last: end - 1}], rule: id};
  }
  return null;
}

function isPieces(result: Reading | readonly Piece[]): result is readonly Piece[] {
  return Array.isArray(result);
}

/** Whether the first two tokens are the beginning of any pattern: most "the" and "a" end here. */
function opens(language: CompiledLanguage, scan: Scan, token: number): boolean {
  const edges = language.root.byKind.get(scan.kind[token]!);
  if (!edges) return false;
  const next = token + 1 < scan.count ? scan.kind[token + 1]! : UNKNOWN;
  for (const {reader, node} of edges) {
    if (reader || node.rules.length > 0 || node.byKind.has(next) || node.nested.length > 0) return true;
  }
  return false;
}

function walk(
  language: CompiledLanguage,
  scan: Scan,
  token: number,
  node: PatternNode,
  captures: Captured | null,
  depth: number,
  hits: {end: number; rule: number; captures: Captured | null}[]
): void {
  for (const rule of node.rules) hits.push({end: token, rule, captures});
  if (token >= scan.count) return;
  const edges = node.byKind.get(scan.kind[token]!);
  const flags = scan.flags[token]!;
  if (node !== language.root && flags & BREAK) return;
  for (const {glued, symbol, name, reader, node: next} of edges ?? NO_EDGES) {
    if (glued && !(flags & GLUED)) continue;
    let end = token + 1;
    let value = 0;
    let found: Found | null = null;
    if (reader) {
      found = reader(scan, token);
      if (!found) continue;
      ({end, value} = found);
    } else {
      const kind = scan.kind[token]!;
      if (kind >= 0) value = language.lexicon.entries[kind]!.meanings.get(symbol) ?? 0;
    }
    const captured: Captured = {
      name,
      first: token,
      last: end - 1,
      value,
      clock: found?.clock ?? null,
      reading: null,
      holiday: found?.holiday ?? null,
      numeric: found?.numeric ?? null,
      previous: captures
    };
    walk(language, scan, end, next, captured, depth, hits);
  }
  if (node.nested.length === 0 || depth >= MAX_DEPTH || !canBegin(language, scan.kind[token]!)) return;
  const hit = matchAt(language, scan, token, depth + 1);
  if (hit?.pieces.length !== 1) return;
  // What only some kinds of text say is no part of what all say.
  if (language.only.has(hit.rule)) return;
  const {reading} = hit.pieces[0]!;
  for (const {glued, name, node: next} of node.nested) {
    if (glued && !(flags & GLUED)) continue;
    const last = hit.end - 1;
    const captured: Captured = {
      name,
      first: token,
      last,
      value: 0,
      clock: null,
      reading,
      holiday: null,
      numeric: null,
      previous: captures
    };
    walk(language, scan, hit.end, next, captured, depth, hits);
  }
}
