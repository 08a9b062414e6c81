import {EVENT_TYPES, type EventType} from "../../domain/event.js";

/** Six groups of event types: few enough to tell apart by hue and by glyph. */
export type FamilyId = "talks" | "accord" | "pressure" | "force" | "order" | "rest";

/** How a family is drawn everywhere: never by colour alone. */
export type Family = {
  readonly id: FamilyId;
  readonly types: readonly EventType[];
  /** sRGB hex on paper; at least 3 : 1 against it. */
  readonly light: string;
  /** sRGB hex on the dark surface; at least 3 : 1 against it. */
  readonly dark: string;
  /** SVG path in a box of 16 by 16, centred on (8, 8), to be filled. */
  readonly glyph: string;
};

export const FAMILIES: readonly Family[] = [
  {
    id: "talks",
    types: ["meeting", "visit", "statement"],
    light: "#1d6fb0",
    dark: "#6fb6ee",
    glyph: "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z"
  },
  {
    id: "accord",
    types: ["agreement", "aid"],
    light: "#007a62",
    dark: "#45c3a2",
    glyph: "M2.5 2.5h11v11h-11z"
  },
  {
    id: "pressure",
    types: ["demand", "criticism", "protest", "sanction"],
    light: "#a66a00",
    dark: "#e7b24a",
    glyph: "M8 1.5L14.8 13.5H1.2z"
  },
  {
    id: "force",
    types: ["military", "attack"],
    light: "#b3340f",
    dark: "#ff8d6b",
    glyph: "M8 1L15 8L8 15L1 8z"
  },
  {
    id: "order",
    types: ["election", "legal"],
    light: "#8a4a9b",
    dark: "#d6a2e6",
    glyph: "M8 1.2L14.6 6L12.1 13.8H3.9L1.4 6z"
  },
  {
    id: "rest",
    types: ["disaster", "economy", "other"],
    light: "#59626d",
    dark: "#aeb7c2",
    glyph: "M6 1.5h4v4.5h4.5v4h-4.5v4.5h-4v-4.5h-4.5v-4h4.5z"
  }
];

/** Index in `FAMILIES` for each index in `EVENT_TYPES`. */
export const FAMILY_OF_TYPE: Uint8Array = Uint8Array.from(EVENT_TYPES, (type) =>
  FAMILIES.findIndex(({types}) => types.includes(type))
);

export function familyOf(type: EventType): Family {
  return FAMILIES[FAMILY_OF_TYPE[EVENT_TYPES.indexOf(type)]!]!;
}
