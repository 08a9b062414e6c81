import type {Found} from "./elements.js";
import {type Captured, Match} from "./match.js";
import type {CompiledLanguage, Edge, PatternNode} from "./pattern.js";
import type {Reading} from "./reading.js";
import type {Piece} from "./rule.js";
import {BREAK, GLUED, type Scan, UNKNOWN} from "./scan.js";

const NO_EDGES: readonly Edge[] = [];

/** What was read at a token. */
export type Hit = {readonly end: number; readonly pieces: readonly Piece[]; readonly rule: string};

/** How deep an expression may stand within another: "the day before the end of last year" is 3. */
const MAX_DEPTH = 3;

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
