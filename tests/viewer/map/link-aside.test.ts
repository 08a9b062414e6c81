import type {Map as MapLibreMap} from "maplibre-gl";
import {beforeEach, expect, test, vi} from "vitest";
import {linkAside} from "../../../src/viewer/map/link-aside.js";

const LINK_STATUS = 1;
const SIGNALED = 2;

/** As MapLibre makes its programs: linked and asked for at once. */
class Program {
  readonly program: WebGLProgram;
  readonly failedToCreate: boolean;
  constructor(gl: WebGL2RenderingContext) {
    this.program = gl.createProgram();
    gl.linkProgram(this.program);
    this.failedToCreate = !gl.getProgramParameter(this.program, LINK_STATUS);
  }
}

function fakeMap(): {
  map: MapLibreMap;
  ask: (name: string, shape?: string) => Program;
  tell: (event: string) => void;
  gpu: {isDone: boolean; links: number; waits: number; repaints: number};
} {
  const gpu = {isDone: false, links: 0, waits: 0, repaints: 0};
  const gl = {
    LINK_STATUS,
    SIGNALED,
    getExtension: () => null,
    createProgram: () => ({}),
    compileShader: () => undefined,
    attachShader: () => undefined,
    linkProgram: () => gpu.links++,
    getProgramParameter: () => {
      if (!gpu.isDone) gpu.waits++;
      return true;
    },
    fenceSync: () => ({}),
    deleteSync: () => undefined,
    flush: () => undefined,
    getSyncParameter: () => (gpu.isDone ? SIGNALED : 0)
  } as unknown as WebGL2RenderingContext;
  const cache = {
    programs: {} as Record<string, Program>,
    getProgram({name, projectionShaderVariant: {name: shape}}: Variant): Program {
      return (this.programs[name + shape] ??= new Program(gl));
    }
  };
  const heard: Record<string, () => void> = {};
  const listen = (event: string, act: () => void): void => void (heard[event] = act);
  const map = {
    painter: {programCache: cache, context: {gl}},
    on: listen,
    once: listen,
    triggerRepaint: () => gpu.repaints++
  } as unknown as MapLibreMap;
  return {
    map,
    ask: (name, shape = "globe") => cache.getProgram({name, projectionShaderVariant: {name: shape}}),
    tell: (event) => heard[event]?.(),
    gpu
  };
}

type Variant = {readonly name: string; readonly projectionShaderVariant: {readonly name: string}};

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test("linkAside leaves a program out until it is linked, and then asks for a frame", () => {
  const {map, ask, gpu} = fakeMap();
  linkAside(map);
  const standIn = ask("fill");
  expect(standIn.failedToCreate).toBe(true);
  vi.advanceTimersByTime(100);
  expect(ask("fill")).toBe(standIn);
  expect(gpu).toMatchObject({links: 1, waits: 0, repaints: 0});
  gpu.isDone = true;
  vi.advanceTimersByTime(100);
  expect(ask("fill").failedToCreate).toBe(false);
  expect(ask("fill").program).toBe(standIn.program);
  expect(gpu).toMatchObject({links: 1, repaints: 1});
});

test("linkAside waits for a program of another shape once the map has been at rest", () => {
  const {map, ask, tell, gpu} = fakeMap();
  const reshape = linkAside(map);
  ask("fill");
  gpu.isDone = true;
  vi.advanceTimersByTime(100);
  tell("idle");
  gpu.isDone = false;
  expect(ask("fill", "flat").failedToCreate).toBe(false);
  expect(gpu.waits).toBe(1);
  reshape();
  expect(ask("line", "flat").failedToCreate).toBe(true);
});

test("linkAside no longer stands between a map and its programs after the context was lost", () => {
  const {map, ask, tell} = fakeMap();
  linkAside(map);
  ask("fill");
  tell("webglcontextlost");
  // What comes back has programs of its own.
  expect(new Program(map.painter.context.gl).failedToCreate).toBe(false);
});
