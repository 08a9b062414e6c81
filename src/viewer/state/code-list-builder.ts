import type {CodeLists} from "./columns.js";
import {enlarged} from "./enlarged.js";

const FIRST_ROOM = 256;

/** Several codes an event, each once, in one list that grows. */
export class CodeListBuilder {
  starts = new Uint32Array(FIRST_ROOM);
  codes = new Uint32Array(FIRST_ROOM);
  events = 0;
  length = 0;

  /** Those of one more event. */
  add(codes: readonly number[]): void {
    const first = this.length;
    if (first + codes.length > this.codes.length) {
      this.codes = enlarged(this.codes, (first + codes.length) * 2);
    }
    for (const code of codes) {
      let at = first;
      while (at < this.length && this.codes[at] !== code) at++;
      if (at === this.length) this.codes[this.length++] = code;
    }
    if (++this.events === this.starts.length) this.starts = enlarged(this.starts, this.events * 2);
    this.starts[this.events] = this.length;
  }

  /** In the order of `feature`: the event at each position. */
  ordered(feature: Uint32Array): CodeLists {
    const starts = new Uint32Array(feature.length + 1);
    const codes = new Uint32Array(this.length);
    for (let p = 0; p < feature.length; p++) {
      const [from, to] = [this.starts[feature[p]!]!, this.starts[feature[p]! + 1]!];
      const at = starts[p]!;
      for (let index = from; index < to; index++) codes[at + index - from] = this.codes[index]!;
      starts[p + 1] = at + to - from;
    }
    return {starts, codes};
  }
}
