import type {Name} from "../../domain/name.js";

type Bare = Omit<Name, "canonical">;

/**
 * Gives each name its fullest form in the document, and the role that it is given anywhere: a surname stands for
 * the one person who bears it, an acronym for the body whose initials it is, a body's first or last word for the
 * one body with it that was named before.
 */
export function resolveAliases(names: readonly Bare[]): Name[] {
  const people = new Map<string, Set<string>>();
  const bodies = new Map<string, Set<string>>();
  const acronyms = new Map<string, string>();
  const roles = new Map<string, string>();
  const whole = names.map(({surface}) => squeezed(surface));
  names.forEach(({type}, n) => {
    const full = whole[n]!;
    const parts = full.split(" ");
    if (type === "organization") {
      const initials = initialsOf(full);
      if (initials.length > 1 && !acronyms.has(initials)) acronyms.set(initials, full);
    } else if (parts.length > 1) {
      bear(people, [parts.at(-1)!, parts[0]!, parts.slice(1).join(" ")], full);
    }
  });
  const canonicals = names.map(({type}, n) => {
    const full = whole[n]!;
    if (type === "person") return onlyOne(people.get(full)) ?? full;
    const short = acronyms.get(full.replaceAll(".", "")) ?? onlyOne(bodies.get(full));
    const parts = full.split(" ");
    // "The Bank" is one that was named before.
    if (parts.length > 1) bear(bodies, [parts[0]!, parts.at(-1)!], full);
    return short ?? full;
  });
  names.forEach(({role}, n) => {
    const canonical = canonicals[n]!;
    if (role && (roles.get(canonical)?.length ?? 0) < role.length) roles.set(canonical, role);
  });
  return names.map(({span, surface, type, role}, n) => {
    const canonical = canonicals[n]!;
    return {span, surface, type, role: role ?? roles.get(canonical) ?? null, canonical};
  });
}

function bear(bearers: Map<string, Set<string>>, keys: readonly string[], full: string): void {
  for (const key of keys) {
    const known = bearers.get(key) ?? new Set<string>();
    known.add(full);
    bearers.set(key, known);
  }
}

function onlyOne(bearers: ReadonlySet<string> | undefined): string | null {
  return bearers?.size === 1 ? [...bearers][0]! : null;
}

const SPACES = /\s\s|[^\S ]/u;

function squeezed(surface: string): string {
  return SPACES.test(surface) ? surface.replaceAll(/\s+/gu, " ") : surface;
}

/** `EC` of `European Commission`: first letters of the words that are not small. */
function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.length < 2 ? "" : words.map((word) => word[0]!).join("");
}
