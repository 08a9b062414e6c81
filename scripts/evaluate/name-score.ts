import type {Name} from "../../src/domain/name.js";
import {f1} from "./lines.js";

type Marked = {readonly text: string; readonly names: readonly {start: number; end: number; type: string}[]};
type Answer = {readonly gold: Marked; readonly found: readonly Name[]};
type Count = {gold: number; found: number; exact: number; goldHit: number; foundHit: number};

/** Counts for one type of name, and what went wrong. */
export type NameScore = {
  readonly person: Count;
  readonly organization: Count;
  readonly wrong: readonly string[];
};

/** Exact, and relaxed: the same type and any overlap. */
export function scoreNames(answers: readonly Answer[]): NameScore {
  const empty = (): Count => ({gold: 0, found: 0, exact: 0, goldHit: 0, foundHit: 0});
  const score = {person: empty(), organization: empty()};
  const wrong: string[] = [];
  for (const {gold, found} of answers) {
    for (const [tag, type] of [
      ["PER", "person"],
      ["ORG", "organization"]
    ] as const) {
      const wanted = gold.names.filter((name) => name.type === tag);
      const given = found.filter((name) => name.type === type);
      const count = score[type];
      count.gold += wanted.length;
      count.found += given.length;
      for (const name of wanted) {
        if (given.some(({span}) => span[0] === name.start && span[1] === name.end)) count.exact++;
        if (given.some(({span}) => span[0] < name.end && span[1] > name.start)) count.goldHit++;
        else
          wrong.push(
            `missed ${type} "${gold.text.slice(name.start, name.end)}" | ${around(gold.text, name.start)}`
          );
      }
      for (const {span, surface} of given) {
        if (wanted.some((name) => span[0] < name.end && span[1] > name.start)) count.foundHit++;
        else wrong.push(`no ${type} "${surface}" | ${around(gold.text, span[0])}`);
      }
    }
  }
  return {...score, wrong};
}

/** Prints the figures and the first worst cases. */
export function printScores(name: string, {wrong, ...score}: NameScore, worst: number): void {
  console.log(`\n${name}`);
  for (const type of ["person", "organization"] as const) {
    const {gold, found, exact, goldHit, foundHit} = score[type];
    const [precision, recall] = [foundHit / Math.max(1, found), goldHit / Math.max(1, gold)];
    const relaxed = precision + recall === 0 ? 0 : (200 * precision * recall) / (precision + recall);
    console.log(
      `  ${type.padEnd(12)} ${gold} marked, ${found} found; exact F1 ${f1(exact, found, gold)}, relaxed F1 ${relaxed.toFixed(1)} (P ${(100 * precision).toFixed(1)}, R ${(100 * recall).toFixed(1)})`
    );
  }
  for (const line of wrong.slice(0, worst)) console.log(`  ${line}`);
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 40), at + 60).replaceAll("\n", " ");
}
