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
  for (const {surface, type} of names) {
    const full = squeezed(surface);
    if (type === "organization") {
      const initials = initialsOf(full);
      if (initials.length > 1 && !acronyms.has(initials)) acronyms.set(initials, full);
      continue;
    }
    const parts = full.split(" ");
    if (parts.length < 2) continue;
    for (const key of new Set([parts.at(-1)!, parts[0]!, parts.slice(1).join(" ")])) {
      const bearers = people.get(key) ?? new Set<string>();
      bearers.add(full);
      people.set(key, bearers);
    }
  }
  const canonicalOf = ({surface, type}: Bare): string => {
    const full = squeezed(surface);
    if (type === "organization") return acronyms.get(full.replaceAll(".", "")) ?? full;
    const bearers = people.get(full);
    return bearers?.size === 1 ? [...bearers][0]! : full;
  };
  for (const name of names) {
    const canonical = canonicalOf(name);
    if (name.role && (roles.get(canonical)?.length ?? 0) < name.role.length) roles.set(canonical, name.role);
  }
  return names.map((name) => {
    const canonical = canonicalOf(name);
    return {...name, canonical, role: name.role ?? roles.get(canonical) ?? null};
  });
}

function squeezed(surface: string): string {
  return surface.replaceAll(/\s+/gu, " ");
}

/** `EC` of `European Commission`: first letters of the words that are not small. */
function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.length < 2 ? "" : words.map((word) => word[0]!).join("");
}
