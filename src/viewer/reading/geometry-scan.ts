import {MAX_LINE_LNG, MAX_LINE_VERTICES} from "../../domain/parse-event.js";
import {Choice, END, type JsonCursor, Members} from "./json-cursor.js";

const GEOMETRY = new Members("type", "coordinates");
const SHAPES = new Choice(["Point", "LineString"]);
const LINE = 1;

/** Reads where an event lies where it stands in the bytes. */
export class GeometryScan {
  /** Degrees; of a line: of its last vertex. NaN where there is none. */
  lng = NaN;
  lat = NaN;
  /** Of a line's first vertex; NaN unless it is one. */
  originLng = NaN;
  originLat = NaN;
  vertices = 0;
  isLine = false;
  readonly #cursor: JsonCursor;

  constructor(cursor: JsonCursor) {
    this.#cursor = cursor;
  }

  /** Takes a point, a line or none. */
  takesGeometryOrNull(): boolean {
    const cursor = this.#cursor;
    this.lng = this.lat = this.originLng = this.originLat = NaN;
    this.vertices = 1;
    this.isLine = false;
    if (cursor.takesNull()) return true;
    let seen = 0;
    let shape = -1;
    let member = cursor.firstMember(GEOMETRY);
    for (; member >= 0; member = cursor.nextMember(GEOMETRY, member)) {
      seen |= 1 << member;
      if (member === 0) {
        shape = cursor.choice(SHAPES);
        if (shape < 0) return false;
      } else {
        this.isLine = cursor.isListOfLists();
        if (!(this.isLine ? this.#takesLine() : cursor.takesPosition(180))) return false;
        this.lng = cursor.first;
        this.lat = cursor.second;
      }
    }
    return member === END && seen === GEOMETRY.required && (shape === LINE) === this.isLine;
  }

  #takesLine(): boolean {
    const cursor = this.#cursor;
    let entry = cursor.firstEntry();
    let count = 0;
    for (; entry >= 0; entry = cursor.nextEntry()) {
      if (++count > MAX_LINE_VERTICES || !cursor.takesPosition(MAX_LINE_LNG)) return false;
      if (count > 1) continue;
      this.originLng = cursor.first;
      this.originLat = cursor.second;
    }
    this.vertices = count;
    return entry === END && count >= 2;
  }
}
