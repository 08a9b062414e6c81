import {InputError} from "../domain/input-error.js";
import type {Viewer} from "./state/viewer.svelte.js";
import {openSource, type CollectionSource} from "./open.js";
import {nextTask} from "./state/next-task.js";

/** A collection that the page offers. */
export type Listed = {readonly name: string; readonly title: string; readonly events: number};

/** Which collections there are, which one is open, and what went wrong. One a page; an embed has none. */
export class Library {
  listed: readonly Listed[] = $state.raw([]);
  /** Whether the list has been asked for. */
  loaded = $state(false);
  /** Name of a listed collection that is open, or `null`. */
  current: string | null = $state(null);
  /** Address of an opened file that is not listed, or `null`. */
  data: string | null = $state(null);
  /** Name of what is being opened. */
  opening: string | null = $state(null);
  /** Whether that is a large file, which is there and is being read: it needs the processor. */
  readingLarge = $state(false);
  /** What went wrong last; what was shown before still is. */
  problem: InputError | null = $state.raw(null);

  readonly #viewer: Viewer;
  readonly #dataUrl: (name: string) => string;
  /** Only the last request counts: a slow answer must not replace a later choice. */
  #request = 0;

  constructor(viewer: Viewer, {dataUrl}: {dataUrl: (name: string) => string}) {
    this.#viewer = viewer;
    this.#dataUrl = dataUrl;
  }

  /** Fetches the list of collections; without one the page still opens files. */
  async load(listUrl: string): Promise<void> {
    try {
      const response = await fetch(listUrl);
      const json: unknown = response.ok ? await response.json() : [];
      this.listed = Array.isArray(json) ? json.filter(isListed) : [];
    } catch {
      this.listed = [];
    }
    this.loaded = true;
  }

  openListed(name: string): Promise<boolean> {
    const title = this.listed.find((one) => one.name === name)?.title ?? name;
    return this.#open({name: title, url: this.#dataUrl(name)}, () => {
      this.current = name;
      this.data = null;
    });
  }

  openUrl(url: string): Promise<boolean> {
    return this.#open({name: url, url}, () => {
      this.current = null;
      this.data = url;
    });
  }

  openFile(file: File): Promise<boolean> {
    return this.#open({name: file.name, file}, () => {
      this.current = null;
      this.data = null;
    });
  }

  async #open(source: CollectionSource, done: () => void): Promise<boolean> {
    const request = ++this.#request;
    this.opening = source.name;
    this.readingLarge = false;
    this.problem = null;
    try {
      const opened = await openSource(source, this.#viewer.words, () => {
        if (request === this.#request) this.readingLarge = true;
      });
      // Reading it was one piece of work, to show it is another.
      await nextTask();
      if (request !== this.#request) return false;
      done();
      this.#viewer.open(opened);
      return true;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      if (request === this.#request) this.problem = error;
      return false;
    } finally {
      if (request === this.#request) {
        this.opening = null;
        this.readingLarge = false;
      }
    }
  }
}

function isListed(value: unknown): value is Listed {
  const {name, title, events} = (value ?? {}) as Partial<Listed>;
  return typeof name === "string" && typeof title === "string" && typeof events === "number";
}
