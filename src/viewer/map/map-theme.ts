/** Colours of the basemap and of the marks on it; sRGB hex, or rgba where something shows through. */
export type MapTheme = {
  readonly id: "light" | "dark" | "paper";
  readonly dark: boolean;
  readonly sea: string;
  readonly land: string;
  readonly lake: string;
  readonly river: string;
  readonly coast: string;
  readonly border: string;
  readonly division: string;
  readonly graticule: string;
  readonly hatch: string;
  /** Country in which events are placed as a whole. */
  readonly tint: string;
  readonly countryLabel: string;
  readonly placeLabel: string;
  readonly waterLabel: string;
  /** Around every letter and mark, so that both stand out from whatever lies below. */
  readonly halo: string;
  readonly ink: string;
  readonly mutedInk: string;
  readonly surface: string;
  /** What is selected. */
  readonly accent: string;
};

const LIGHT: MapTheme = {
  id: "light",
  dark: false,
  sea: "#e4eaee",
  land: "#faf8f4",
  lake: "#e4eaee",
  river: "#cfdae1",
  coast: "#a3b0b8",
  border: "#b4aa9c",
  division: "#ddd6ca",
  graticule: "#d8e0e5",
  hatch: "#8d8375",
  tint: "#f0e6cf",
  countryLabel: "#6b6459",
  placeLabel: "#5e5a54",
  waterLabel: "#536c7b",
  halo: "#fdfcfa",
  ink: "#1c1b19",
  mutedInk: "#57534c",
  surface: "#fffdf9",
  accent: "#b0124f"
};

const PAPER: MapTheme = {
  ...LIGHT,
  id: "paper",
  sea: "#e6e4da",
  land: "#f7f1e3",
  lake: "#e6e4da",
  river: "#d3d1c2",
  coast: "#aaa491",
  border: "#b3a58b",
  division: "#e0d6c0",
  graticule: "#dcd9cb",
  hatch: "#85796a",
  waterLabel: "#4f6775",
  tint: "#efe0bd",
  halo: "#faf5e9",
  surface: "#fcf7ea"
};

const DARK: MapTheme = {
  id: "dark",
  dark: true,
  sea: "#14171a",
  land: "#24282c",
  lake: "#14171a",
  river: "#30383f",
  coast: "#4a535b",
  border: "#565c62",
  division: "#343a40",
  graticule: "#1d2226",
  hatch: "#7d848b",
  tint: "#34322b",
  countryLabel: "#a8adb2",
  placeLabel: "#b4b8bc",
  waterLabel: "#738593",
  halo: "#1b1e21",
  ink: "#f2efe9",
  mutedInk: "#b9b5ad",
  surface: "#1d2023",
  accent: "#ff86ad"
};

export const MAP_THEMES: Readonly<Record<MapTheme["id"], MapTheme>> = {
  light: LIGHT,
  dark: DARK,
  paper: PAPER
};

export function mapTheme(dark: boolean, light: "light" | "paper" = "light"): MapTheme {
  return dark ? DARK : MAP_THEMES[light];
}

/**
 * How strongly lines are drawn. Movements grow from their beginning to their end in `steps`; even the faintest stands
 * out from land, sea and a tinted country by 3.
 */
export const LINE_SHADES = {
  few: [0.38, 0.9],
  many: [0.5],
  selected: [0.55, 1],
  steps: 4,
  relation: 0.8
} as const;
