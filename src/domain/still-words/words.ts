import type {EventStatus} from "../event.js";
import type {TimeWords} from "../time-words.js";

/** What a still picture or page says of a collection, in one language; the view says it in the same words. */
export type StillWords = {
  /** BCP 47 tag, and the way the language is written. */
  readonly lang: string;
  readonly direction: "ltr" | "rtl";
  readonly time: TimeWords;
  readonly statuses: Readonly<Record<EventStatus, string>>;
  readonly events: (count: number, formatted: string) => string;
  readonly withoutDate: (formatted: string, count: number) => string;
  readonly withoutPlace: (formatted: string, count: number) => string;
  readonly noDates: string;
};
