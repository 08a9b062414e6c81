import type {Candidate, LngLat} from "../../domain/place.js";
import type {Tokens} from "../text/tokens.js";

/** A longest match of gazetteer names at one token: tokens `[from, to)` spell the name. */
export type GazetteerMatch = {
  readonly from: number;
  readonly to: number;
  /** Opaque key of the matched name; pass it to `candidates`. */
  readonly nameId: number;
};

/**
 * A place index as extraction sees it. The default reads the compiled binary index; a user's own
 * places are merged into it at build time.
 */
export type Gazetteer = {
  /** Goes into the output: which gazetteer, which version. */
  readonly id: string;
  readonly version: string;
  /** All maximal matches in the text, left to right; at most one per start token, longest first. */
  readonly scan: (tokens: Tokens) => readonly GazetteerMatch[];
  /** What a matched name may mean, most important first. */
  readonly candidates: (nameId: number) => readonly Candidate[];
  /** What a free-standing name may mean; empty if unknown. */
  readonly lookup: (name: string) => readonly Candidate[];
  /** Several points of a long river or range, nearest used; a single one for all else. */
  readonly points: (candidate: Candidate) => readonly LngLat[];
};
