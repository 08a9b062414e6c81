import type {Map as MapLibreMap} from "maplibre-gl";

type Cache = MapLibreMap["painter"]["programCache"];
type Variant = Parameters<Cache["getProgram"]>[0];
type Drawn = ReturnType<Cache["getProgram"]>;

/** A program that the driver is linking, and what stands for it in MapLibre's cache and draws nothing. */
type Waiting = {readonly variant: Variant; readonly standIn: Drawn; readonly program: WebGLProgram};

const LOOK_MS = 8;

/**
 * Lets the graphics driver link the map's programs beside the page. MapLibre asks how each came out as soon as it is
 * wanted, and the page stands still until the driver knows. Here what is drawn by a program that is not linked is
 * left out of the frame, and comes in one of the next. When the map has come to rest and then changes its shape
 * while the reader zooms, programs are waited for, so that nothing vanishes that was there.
 *
 * @returns what to call before the map is given another shape on purpose
 */
export function linkAside(map: MapLibreMap): () => void {
  const {programCache: cache} = map.painter;
  const {gl} = map.painter.context;
  const parallel = gl.getExtension("KHR_parallel_shader_compile");
  const getProgram = cache.getProgram.bind(cache);
  const answer = gl.getProgramParameter.bind(gl);
  const create = gl.createProgram.bind(gl);
  const waiting: Waiting[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the driver does not tell how far it is: done once all is done that was asked of it before. */
  let fence: WebGLSync | null = null;
  /** The shape in which the map came to rest, and the one that it has now. */
  let restShape: string | undefined;
  let shape: string | undefined;
  let waits = false;
  let lost = false;
  /** What MapLibre has just begun; and the linked program that it takes instead of making one. */
  let begun: WebGLProgram | null = null;
  let linked: WebGLProgram | null = null;

  const unlessLinked =
    <T extends unknown[]>(act: (...given: T) => void) =>
    (...given: T): void => {
      if (!linked) act.apply(gl, given);
    };
  Object.assign(gl, {
    createProgram: () => (begun = linked ?? create()),
    compileShader: unlessLinked(gl.compileShader),
    attachShader: unlessLinked(gl.attachShader),
    linkProgram: unlessLinked(gl.linkProgram),
    // "Not linked, and no shader is attached": as after a crash of the driver, MapLibre then draws nothing with it.
    getProgramParameter: (program: WebGLProgram, name: number): unknown =>
      linked || waits ? answer(program, name) : 0
  });
  cache.getProgram = (variant) => {
    begun = null;
    shape = variant.projectionShaderVariant?.name;
    waits = lost || (restShape !== undefined && restShape !== shape);
    const standIn = getProgram(variant);
    if (begun && !waits) {
      waiting.push({variant, standIn, program: begun});
      timer ??= setTimeout(look, LOOK_MS);
    }
    return standIn;
  };

  /** Takes one that is linked, so that no task has to wait for two. */
  function look(): void {
    const at = waiting.findIndex(isLinked);
    if (at >= 0) take(waiting.splice(at, 1)[0]!);
    timer = waiting.length > 0 ? setTimeout(look, LOOK_MS) : undefined;
  }

  function isLinked({program}: Waiting): boolean {
    if (parallel) return Boolean(answer(program, parallel.COMPLETION_STATUS_KHR));
    if (!fence) {
      fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      gl.flush();
      // A lost context has none: MapLibre knows what to do about it.
      return fence === null;
    }
    if (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) return false;
    gl.deleteSync(fence);
    fence = null;
    return true;
  }

  function take({variant, standIn, program}: Waiting): void {
    const {programs} = cache as unknown as {programs: Record<string, Drawn>};
    const key = Object.keys(programs).find((one) => programs[one] === standIn);
    if (key === undefined) return;
    Reflect.deleteProperty(programs, key);
    linked = program;
    try {
      getProgram(variant);
    } finally {
      linked = null;
    }
    if (waiting.length === 0) map.triggerRepaint();
  }

  map.on("idle", () => {
    if (waiting.length === 0) restShape = shape;
  });
  map.once("webglcontextlost", () => {
    // What comes back has other programs; those are waited for.
    lost = waits = true;
    waiting.length = 0;
  });
  map.once("remove", () => clearTimeout(timer));
  return () => (restShape = undefined);
}
