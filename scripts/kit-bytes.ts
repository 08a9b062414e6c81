import {shippedDecider} from "../src/extract/events/decide.js";
import {openEventModel} from "../src/extract/events/event-model.js";
import type {ExtractKit} from "../src/extract/extract.js";
import {openNameModel} from "../src/extract/names/name-model.js";
import {openGazetteer} from "../src/extract/places/gazetteer.js";
import {openPlaceModel} from "../src/extract/places/model.js";
import {en} from "../src/extract/times/english/english.js";

/** Where the trained models lie, from the project's folder. */
export const MODEL_FILES = {
  places: "data/models/places.model",
  names: "data/models/names.model",
  events: "data/models/events.model"
} as const;

/** The files that extraction needs, as they lie on the disk. */
export type KitBytes = {
  readonly gazetteer: Uint8Array;
  readonly places: Uint8Array;
  readonly names: Uint8Array;
  readonly events: Uint8Array;
};

/** @throws InputError if a model is truncated or of another version */
export function kitOf({gazetteer, places, names, events}: KitBytes): ExtractKit {
  return {
    gazetteer: openGazetteer(gazetteer),
    model: openPlaceModel(places, MODEL_FILES.places),
    names: openNameModel(names, MODEL_FILES.names),
    languages: [en],
    decider: shippedDecider(openEventModel(events, MODEL_FILES.events))
  };
}

/** The same bytes where every thread sees them: the index, of some 30 MB, is in memory once. */
export function sharedKit(bytes: KitBytes): KitBytes {
  const shared = (own: Uint8Array): Uint8Array => {
    const copy = new Uint8Array(new SharedArrayBuffer(own.length));
    copy.set(own);
    return copy;
  };
  const {gazetteer, places, names, events} = bytes;
  return {gazetteer: shared(gazetteer), places: shared(places), names: shared(names), events: shared(events)};
}
