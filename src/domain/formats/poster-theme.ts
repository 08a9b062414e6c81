/** Colours of a poster; sRGB hex. */
export type PosterTheme = {
  readonly paper: string;
  readonly sea: string;
  readonly land: string;
  readonly coast: string;
  readonly border: string;
  readonly river: string;
  readonly grid: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  /** Around letters and dots, so that both stand out from whatever lies below. */
  readonly halo: string;
};

/** The view's surfaces, in one hue: a still picture has no legend for more. */
export const POSTER_THEMES = {
  light: {
    paper: "#fffdf9",
    sea: "#e4eaee",
    land: "#faf8f4",
    coast: "#a3b0b8",
    border: "#b4aa9c",
    river: "#c3d2dc",
    grid: "#d8e0e5",
    ink: "#1c1b19",
    muted: "#57534c",
    accent: "#1d6fb0",
    halo: "#fdfcfa"
  },
  dark: {
    paper: "#1d2023",
    sea: "#14171a",
    land: "#24282c",
    coast: "#4a535b",
    border: "#565c62",
    river: "#33404a",
    grid: "#1d2226",
    ink: "#f2efe9",
    muted: "#b9b5ad",
    accent: "#6fb6ee",
    halo: "#1b1e21"
  }
} as const satisfies Record<string, PosterTheme>;
