import type {Name} from "../../domain/name.js";

type Bare = Omit<Name, "canonical">;

/**
 * Gives each name its fullest form in the document, and the role that it is given anywhere: a surname stands for
 * the one person who bears it, an acronym for the body whose initials it is.
 */
export function resolveAliases(names: readonly Bare[]): Name[] {
  const people = new Map<string, Set<string>>();
  const acronyms = new Map<string, string>();
  const roles = new Map<string, string>();
  const whole = names.map(({surface}) => squeezed(surface));
  names.forEach(({type}, n) => {
    const full = whole[n]!;
    if (type === "organization") {
      const initials = initialsOf(full);
      if (initials.length > 1 && !acronyms.has(initials)) acronyms.set(initials, full);
      return;
    }
    const parts = full.split(" ");
    if (parts.length < 2) return;
    for (const key of new Set([parts.at(-1)!, parts[0]!, parts.slice(1).join(" ")])) {
      const bearers = people.get(key) ?? new Set<string>();
      bearers.add(full);
      people.set(key, bearers);
    }
  });
  const canonicals = names.map(({type}, n) => {
    const full = whole[n]!;
    if (type === "organization") return acronyms.get(full.replaceAll(".", "")) ?? full;
    const bearers = people.get(full);
    return bearers?.size === 1 ? [...bearers][0]! : full;
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

const SPACES = /\s\s|[^\S ]/u;

function squeezed(surface: string): string {
  return SPACES.test(surface) ? surface.replaceAll(/\s+/gu, " ") : surface;
}

/** `EC` of `European Commission`: first letters of the words that are not small. */
function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.length < 2 ? "" : words.map((word) => word[0]!).join("");
}
