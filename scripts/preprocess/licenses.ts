import type {License} from "../../src/domain/collection.js";

/** Whose data a collection holds: the places come from these. */
export const LICENSES: readonly License[] = [
  {name: "GeoNames", license: "CC-BY-4.0", url: "https://www.geonames.org/"},
  {name: "Natural Earth", license: "public domain", url: "https://www.naturalearthdata.com/"},
  {name: "Dateline's curated places", license: "MIT", url: null}
];
